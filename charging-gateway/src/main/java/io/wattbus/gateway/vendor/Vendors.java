package io.wattbus.gateway.vendor;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The vendors and models that were met. */
public final class Vendors {

    private static final int MAX_COUNTED = 500;
    private static final String NONE = "none";
    private static final String OTHER = "other";

    private final VendorProfiles profiles;
    private final MeterRegistry registry;
    private final Map<Key, Vendor> known = new ConcurrentHashMap<>();
    private final Vendor unknown;

    private record Key(String vendor, String model) {}

    private Vendors(VendorProfiles profiles, MeterRegistry registry) {
        this.profiles = profiles;
        this.registry = registry;
        this.unknown = counted(Treatment.of(profiles.everybody()), NONE, NONE);
    }

    /**
     * Those whose profiles are in a document.
     *
     * @throws tools.jackson.core.JacksonException if it is no such document
     * @throws IllegalArgumentException if it names a deviation that there is not, or would have transactions refused
     */
    public static Vendors parse(String profiles, MeterRegistry registry) {
        return new Vendors(VendorProfiles.parse(profiles), registry);
    }

    /** The vendor of chargers that have not booted yet. */
    public Vendor unknown() {
        return unknown;
    }

    /** The vendor of chargers that booted so; those beyond the first {@value MAX_COUNTED} are counted as one. */
    public Vendor of(String vendor, String model) {
        Key key = new Key(vendor.strip(), model.strip());
        Vendor met = known.get(key);
        if (met != null) {
            return met;
        }
        return known.size() < MAX_COUNTED
                ? known.computeIfAbsent(key, this::first)
                : counted(profiles.of(key.vendor(), key.model()), OTHER, OTHER);
    }

    private Vendor first(Key key) {
        return counted(profiles.of(key.vendor(), key.model()), key.vendor(), key.model());
    }

    private Vendor counted(Treatment treatment, String vendor, String model) {
        return new Vendor(
                treatment,
                labelled(
                        Counter.builder("wattbus.ocpp.deviations")
                                .description("Messages that were understood although they are not as specified"),
                        vendor,
                        model),
                labelled(
                        Counter.builder("wattbus.ocpp.refusals").description("What stations sent and was refused"),
                        vendor,
                        model));
    }

    private MeterProvider<Counter> labelled(Counter.Builder counter, String vendor, String model) {
        return counter.tag("vendor", label(vendor)).tag("model", label(model)).withRegistry(registry);
    }

    private static String label(String name) {
        return name.isEmpty() ? NONE : name;
    }
}
