package io.wattbus.roaming.token;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Takes the tokens of partners that have gone away again, some at a time. */
@Component
class TokenSweep {

    private static final int AT_A_TIME = 2_000;
    private static final Logger LOG = LoggerFactory.getLogger(TokenSweep.class);

    private final Tokens tokens;

    TokenSweep(Tokens tokens) {
        this.tokens = tokens;
    }

    @Scheduled(fixedDelayString = "${wattbus.fetch.poll-interval}")
    void sweep() {
        try {
            while (tokens.forgetSome(AT_A_TIME)) {
                LOG.info("Tokens of partners that have gone were taken away");
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The database is away; tokens of partners that have gone are taken away later", e);
        }
    }
}
