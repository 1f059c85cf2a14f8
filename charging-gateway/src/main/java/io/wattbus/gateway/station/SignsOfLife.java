package io.wattbus.gateway.station;

import io.wattbus.gateway.station.HeardStations.Heard;
import io.wattbus.gateway.station.HeardStations.Sign;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Writes down at a bounded pace which stations were heard and tells of those that are silent or heard again. */
@Component
class SignsOfLife {

    private static final Logger LOG = LoggerFactory.getLogger(SignsOfLife.class);

    private final HeardStations heard;
    private final ConnectionRepository connections;
    private final StationReports reports;
    private final Clock clock;
    private Instant written = Instant.EPOCH;

    SignsOfLife(HeardStations heard, ConnectionRepository connections, StationReports reports, Clock clock) {
        this.heard = heard;
        this.connections = connections;
        this.reports = reports;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${wattbus.station.flush-interval}")
    void flush() {
        Instant now = clock.instant();
        try {
            List<Heard> news = heard.since(written);
            if (!news.isEmpty()) {
                connections.heard(news);
            }
            written = now;
            for (Sign sign : heard.signs(now)) {
                reports.tell(sign);
                heard.told(sign);
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Signs of life were not written: {}", e.toString());
        }
    }
}
