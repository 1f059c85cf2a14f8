package io.wattbus.gateway.vendor;

import io.wattbus.gateway.rpc.Deadlines;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How the chargers of one vendor, or some of its models, are treated otherwise than all others.
 *
 * @param vendor as in its boots, in whatever case; a star at the end stands for any rest
 * @param model the same
 * @param also forgiven besides what is forgiven everybody
 * @param not forgiven, though it is everybody else
 * @param deadlines how long they may be silent
 * @param graceTime how long they have to show that a transaction goes on
 */
record VendorProfile(
        String vendor,
        String model,
        Set<Deviation> also,
        Set<Deviation> not,
        Deadlines deadlines,
        Optional<Duration> graceTime) {

    VendorProfile {
        also = Set.copyOf(also);
        not = Set.copyOf(not);
        if (graceTime.filter(Duration::isNegative).isPresent()) {
            throw new IllegalArgumentException("The grace time of " + vendor + " is negative");
        }
        if (not.contains(Deviation.UNREADABLE_TIMESTAMP)) {
            throw new IllegalArgumentException(
                    "The profile of " + vendor + " would have transactions refused for their timestamps");
        }
    }

    boolean fits(String bootedVendor, String bootedModel) {
        return matches(vendor, bootedVendor) && matches(model, bootedModel);
    }

    Treatment treatment(Tolerance everybody) {
        return new Treatment(everybody.with(also, not), deadlines, graceTime);
    }

    private static boolean matches(String pattern, String name) {
        String wanted = pattern.toLowerCase(Locale.ROOT);
        String given = name.strip().toLowerCase(Locale.ROOT);
        return wanted.endsWith("*") ? given.startsWith(wanted.substring(0, wanted.length() - 1)) : given.equals(wanted);
    }
}
