package io.wattbus.roaming.ocpi221;

/** OCPI DisplayText. */
@OcpiObject
record DisplayText(String language, String text) {

    static DisplayText english(String text) {
        return new DisplayText("en", text);
    }
}
