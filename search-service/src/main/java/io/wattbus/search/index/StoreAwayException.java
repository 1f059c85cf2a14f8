package io.wattbus.search.index;

import java.io.IOException;

/** OpenSearch does not answer, or says that it cannot do this now: worth trying again. */
public final class StoreAwayException extends RuntimeException {

    StoreAwayException(IOException cause) {
        super("OpenSearch is away", cause);
    }

    /** Its own words may quote a document, so only their kind is told. */
    StoreAwayException(int status, String kind) {
        super("OpenSearch answers " + status + " " + kind);
    }
}
