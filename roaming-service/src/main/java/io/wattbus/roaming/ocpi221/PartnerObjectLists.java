package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.fetching.Fetched;
import io.wattbus.roaming.fetching.PartnerList;
import io.wattbus.roaming.partner.Partner;
import io.wattbus.roaming.partnerobject.PartnerObjectKind;
import io.wattbus.roaming.partnerobject.PartnerObjects;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Partners' locations and tariffs as lists to be read; what a whole list does not name is no more. */
@Configuration(proxyBeanMethods = false)
class PartnerObjectLists {

    @Bean
    PartnerList partnerLocationList(PartnerPages pages, PulledObjects pulled, PartnerObjects objects, Clock clock) {
        return new ObjectList(PartnerObjectKind.LOCATION, "locations", pages, pulled, objects, clock);
    }

    @Bean
    PartnerList partnerTariffList(PartnerPages pages, PulledObjects pulled, PartnerObjects objects, Clock clock) {
        return new ObjectList(PartnerObjectKind.TARIFF, "tariffs", pages, pulled, objects, clock);
    }

    /** One of them. */
    private record ObjectList(
            PartnerObjectKind kind,
            String module,
            PartnerPages pages,
            PulledObjects pulled,
            PartnerObjects objects,
            Clock clock)
            implements PartnerList {

        @Override
        public String version() {
            return Ocpi221.VERSION;
        }

        @Override
        public Fetched fetch(Partner partner, Optional<Instant> from) throws InterruptedException {
            Instant begun = clock.instant();
            Fetched fetched = pages.read(partner, module, from, page -> pulled.takeOver(partner, kind, page));
            if (fetched instanceof Fetched.Whole && from.isEmpty()) {
                removeUntold(partner, begun);
            }
            return fetched;
        }

        private void removeUntold(Partner partner, Instant begun) {
            boolean more;
            do {
                more = objects.removeUntold(partner.partnerId(), kind, begun);
            } while (more);
        }
    }
}
