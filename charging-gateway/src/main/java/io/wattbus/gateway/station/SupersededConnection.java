package io.wattbus.gateway.station;

import org.springframework.dao.NonTransientDataAccessException;

/** What came over a connection is not stored, for the station went on at a newer one: there it may say it again. */
public final class SupersededConnection extends NonTransientDataAccessException {

    private static final long serialVersionUID = 1;

    SupersededConnection() {
        super("The station has a newer connection");
    }
}
