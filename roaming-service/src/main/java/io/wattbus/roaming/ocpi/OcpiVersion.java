package io.wattbus.roaming.ocpi;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** A version of OCPI that is spoken here; its details are at {@code /ocpi/<number>}. */
public record OcpiVersion(String number) implements Comparable<OcpiVersion> {

    private static final Pattern FORM = Pattern.compile("\\d{1,4}(\\.\\d{1,4}){1,3}");

    public OcpiVersion {
        if (!FORM.matcher(number).matches()) {
            throw new IllegalArgumentException("Not a version such as 2.2.1");
        }
    }

    /** The highest of {@code ours} that is among {@code theirs}, too. */
    public static Optional<OcpiVersion> highestCommon(Collection<OcpiVersion> ours, Collection<String> theirs) {
        return ours.stream()
                .filter(version -> theirs.contains(version.number()))
                .max(Comparator.naturalOrder());
    }

    /** Where its modules are. */
    public String path() {
        return "/ocpi/" + number;
    }

    /** By its numbers, so that 2.10 is after 2.9. */
    @Override
    public int compareTo(OcpiVersion other) {
        return Arrays.compare(parts(), other.parts());
    }

    private int[] parts() {
        return Arrays.stream(number.split("\\.", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
