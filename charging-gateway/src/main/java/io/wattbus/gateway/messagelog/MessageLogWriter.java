package io.wattbus.gateway.messagelog;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Writes the message log at a bounded pace, many frames a statement, and keeps it within its bounds. */
@Component
class MessageLogWriter {

    private static final Logger LOG = LoggerFactory.getLogger(MessageLogWriter.class);

    private final MessageLog log;
    private final MessageRepository repository;
    private final MessageLogProperties properties;
    private final Clock clock;
    private final Set<String> grown = new HashSet<>();

    MessageLogWriter(MessageLog log, MessageRepository repository, MessageLogProperties properties, Clock clock) {
        this.log = log;
        this.repository = repository;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${wattbus.message-log.flush-interval}")
    synchronized void flush() {
        List<LoggedFrame> frames = log.take(properties.framesPerFlush());
        if (frames.isEmpty()) {
            return;
        }
        try {
            repository.add(frames);
            frames.forEach(frame -> grown.add(frame.station().id().value()));
        } catch (DataAccessException | TransactionException e) {
            log.lost(frames.size());
            LOG.warn("{} frames are missing in the message log: {}", frames.size(), e.toString());
        }
    }

    @Scheduled(
            initialDelayString = "${wattbus.message-log.sweep-interval}",
            fixedDelayString = "${wattbus.message-log.sweep-interval}")
    synchronized void sweep() {
        try {
            repository.forgetBefore(clock.instant().minus(properties.maxAge()));
            repository.forgetAllBut(properties.kept(), grown);
            grown.clear();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The message log was not swept: {}", e.toString());
        }
    }
}
