package io.wattbus.availability.location;

/** A location's name in the installation: its OCPI id is unique within its operator only. Neither holds a slash. */
public record LocationKey(String operatorId, String locationId) {

    private static final String SLASH = "/";

    /** The reverse of {@link #toString}; the location's id may hold slashes, the operator's does not. */
    public static LocationKey parse(String text) {
        int end = text.indexOf(SLASH);
        return new LocationKey(text.substring(0, end), text.substring(end + 1));
    }

    /** As it is in paths, in Redis and in Kafka. */
    @Override
    public String toString() {
        return operatorId + SLASH + locationId;
    }
}
