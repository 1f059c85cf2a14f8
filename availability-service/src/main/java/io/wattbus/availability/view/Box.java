package io.wattbus.availability.view;

/** A part of the earth between degrees, its borders included. It does not reach over the date line. */
public record Box(double minLongitude, double minLatitude, double maxLongitude, double maxLatitude) {

    public boolean contains(double latitude, double longitude) {
        return latitude >= minLatitude
                && latitude <= maxLatitude
                && longitude >= minLongitude
                && longitude <= maxLongitude;
    }

    public double width() {
        return maxLongitude - minLongitude;
    }

    public double height() {
        return maxLatitude - minLatitude;
    }
}
