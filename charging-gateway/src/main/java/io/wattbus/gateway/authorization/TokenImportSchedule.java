package io.wattbus.gateway.authorization;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Goes on with bulk imports for as long as there is something to do. */
@Component
class TokenImportSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(TokenImportSchedule.class);
    private static final int CHUNKS_AT_A_TIME = 50;

    private final TokenImporter importer;
    private final TokenImportRepository imports;
    private final TokenImportProperties properties;
    private final Clock clock;

    TokenImportSchedule(
            TokenImporter importer, TokenImportRepository imports, TokenImportProperties properties, Clock clock) {
        this.importer = importer;
        this.imports = imports;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT0.1S")
    void goOn() {
        try {
            int chunks = 0;
            while (chunks < CHUNKS_AT_A_TIME && importer.step()) {
                chunks++;
            }
        } catch (ImportRefused refused) {
            LOG.atError().addKeyValue("importId", refused.importId()).log("An import cannot be stored and is given up");
            imports.giveUp(refused.importId(), clock.instant());
        } catch (DataAccessException | TransactionException e) {
            LOG.atWarn().addKeyValue("cause", e.getClass().getName()).log("Imports wait: the store is away");
        }
    }

    @Scheduled(fixedDelayString = "PT1M")
    void tidy() {
        Instant now = clock.instant();
        try {
            imports.abandon(now.minus(properties.patience()), now);
        } catch (DataAccessException | TransactionException e) {
            LOG.atWarn().addKeyValue("cause", e.getClass().getName()).log("Imports wait: the store is away");
        }
    }
}
