package io.wattbus.roaming.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;

/** Two partners of one operator, who has opened the location loc-1 with the EVSE loc-1-1. */
public record TwoPartners(World world, RoamingPartner partner, RoamingPartner other) implements AutoCloseable {

    /** Partners that have registered with {@code operator}, and were told of the location. */
    public static TwoPartners registered(World world, String operator) {
        TwoPartners both = new TwoPartners(world, world.registered(operator), world.registered(operator));
        world.open(operator, "loc-1", both.partner());
        await().until(() -> both.other().pushes("locations", "loc-1").size() == 1);
        both.other().forget();
        return both;
    }

    /** Waits until {@code who} was told these statuses of the EVSE, and no others. */
    public static void awaitStatuses(RoamingPartner who, String... statuses) {
        await().untilAsserted(
                        () -> assertThat(who.statuses("locations", "loc-1-1")).containsExactly(statuses));
    }

    @Override
    public void close() {
        for (RoamingPartner each : List.of(partner, other)) {
            world.api.partner(each.tokenForUs, "DELETE", "/ocpi/2.2.1/credentials", null);
            each.close();
        }
    }
}
