package io.wattbus.roaming.ocpi;

/** A version of OCPI that is spoken here; its details are at {@code /ocpi/<number>}. */
public record OcpiVersion(String number) {

    /** Where its modules are. */
    public String path() {
        return "/ocpi/" + number;
    }
}
