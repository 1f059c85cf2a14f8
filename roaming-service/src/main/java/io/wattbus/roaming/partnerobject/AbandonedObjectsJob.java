package io.wattbus.roaming.partnerobject;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Partners that are connected no longer: their locations and tariffs go. */
@Component
class AbandonedObjectsJob {

    private static final Logger LOG = LoggerFactory.getLogger(AbandonedObjectsJob.class);

    private final PartnerObjects objects;

    AbandonedObjectsJob(PartnerObjects objects) {
        this.objects = objects;
    }

    @Scheduled(fixedDelayString = "${wattbus.partner-objects.poll-interval}")
    void look() {
        try {
            boolean more;
            do {
                more = objects.removeAbandoned();
            } while (more);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The database is away; what partners left behind is removed later", e);
        }
    }
}
