package io.wattbus.availability.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** A read that apps repeat by the million, as its address says it plainly: with nothing in it that had to be decoded. */
sealed interface PolledRead {

    String STATUS = "/api/v1/status";
    String LOCATIONS = "/api/v1/locations";

    /** Its address as the API's description has it. */
    String pattern();

    /** Statuses by ids or box. */
    record Status() implements PolledRead {

        @Override
        public String pattern() {
            return STATUS;
        }
    }

    /** Locations within a circle or a box. */
    record Around() implements PolledRead {

        @Override
        public String pattern() {
            return LOCATIONS;
        }
    }

    /** One location. */
    record OneLocation(String operatorId, String locationId) implements PolledRead {

        @Override
        public String pattern() {
            return LOCATIONS + "/{operatorId}/{locationId}";
        }
    }

    /** One EVSE of a location. */
    record OneEvse(String operatorId, String locationId, String uid) implements PolledRead {

        @Override
        public String pattern() {
            return LOCATIONS + "/{operatorId}/{locationId}/evses/{uid}";
        }
    }

    /** Empty if {@code request} is another one, or not plain. */
    static Optional<PolledRead> of(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (!request.getMethod().equals("GET") || path.indexOf('%') >= 0 || path.indexOf(';') >= 0) {
            return Optional.empty();
        }
        return switch (path) {
            case STATUS -> Optional.of(new Status());
            case LOCATIONS -> Optional.of(new Around());
            default -> path.startsWith(LOCATIONS + "/") ? within(path) : Optional.empty();
        };
    }

    private static Optional<PolledRead> within(String path) {
        String[] parts = path.substring(LOCATIONS.length() + 1).split("/", -1);
        for (String part : parts) {
            if (part.isEmpty() || part.startsWith(".")) {
                return Optional.empty();
            }
        }
        return switch (parts.length) {
            case 2 -> Optional.of(new OneLocation(parts[0], parts[1]));
            case 4 ->
                parts[2].equals("evses") ? Optional.of(new OneEvse(parts[0], parts[1], parts[3])) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
