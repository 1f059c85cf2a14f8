package io.wattbus.gateway.notice;

import io.wattbus.gateway.registry.Station;
import io.wattbus.gateway.registry.StationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stations told. Each call is one SQL transaction; a {@link org.springframework.dao.DataAccessException} says that
 * nothing was stored.
 */
@Component
public class Notices {

    private final NoticeRepository repository;
    private final NoticeProperties properties;

    Notices(NoticeRepository repository, NoticeProperties properties) {
        this.repository = repository;
        this.properties = properties;
    }

    /** Keeps {@code notice}, and forgets the oldest of its kind. */
    @Transactional
    public void keep(Station station, StationNotice notice) {
        repository.add(station, notice);
        repository.forgetAllBut(properties.kept(), station.id(), notice.action());
    }

    /** What waited with {@code status} among the station's notices of {@code action} has come to {@code newStatus}. */
    @Transactional
    public void settle(StationId station, String action, String status, String newStatus) {
        repository.settle(station, action, status, newStatus);
    }
}
