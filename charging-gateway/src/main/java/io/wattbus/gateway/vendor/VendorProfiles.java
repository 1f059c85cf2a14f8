package io.wattbus.gateway.vendor;

import io.wattbus.gateway.rpc.Deadlines;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is forgiven whom.
 *
 * @param everybody what all chargers are forgiven
 * @param profiles the first that fits counts
 */
record VendorProfiles(Tolerance everybody, List<VendorProfile> profiles) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    VendorProfiles {
        profiles = List.copyOf(profiles);
        if (!everybody.forgives(Deviation.UNREADABLE_TIMESTAMP)) {
            throw new IllegalArgumentException("No transaction may be refused for its timestamp");
        }
    }

    private record Document(List<String> tolerated, List<Entry> profiles) {}

    private record Entry(
            String vendor,
            @Nullable String model,
            @Nullable String because,
            @Nullable List<String> also,
            @Nullable List<String> not,
            @Nullable Integer pingSeconds,
            @Nullable Integer idleSeconds,
            @Nullable Integer graceSeconds) {

        VendorProfile toProfile() {
            return new VendorProfile(
                    vendor,
                    model == null ? "*" : model,
                    deviations(also),
                    deviations(not),
                    new Deadlines(seconds(pingSeconds), seconds(idleSeconds)),
                    seconds(graceSeconds));
        }

        private static Optional<Duration> seconds(@Nullable Integer seconds) {
            return Optional.ofNullable(seconds).map(Duration::ofSeconds);
        }
    }

    /**
     * The profiles in a document.
     *
     * @throws tools.jackson.core.JacksonException if it is no such document
     * @throws IllegalArgumentException if it names a deviation that there is not or a time that can not be, or would have
     *     transactions refused
     */
    static VendorProfiles parse(String json) {
        Document document = JSON.readValue(json, Document.class);
        return new VendorProfiles(
                new Tolerance(deviations(document.tolerated())),
                document.profiles().stream().map(Entry::toProfile).toList());
    }

    private static Set<Deviation> deviations(@Nullable List<String> labels) {
        Set<Deviation> deviations = EnumSet.noneOf(Deviation.class);
        for (String label : labels == null ? List.<String>of() : labels) {
            deviations.add(Deviation.valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_')));
        }
        return deviations;
    }

    Treatment of(String vendor, String model) {
        return profiles.stream()
                .filter(profile -> profile.fits(vendor, model))
                .findFirst()
                .map(profile -> profile.treatment(everybody))
                .orElseGet(() -> Treatment.of(everybody));
    }
}
