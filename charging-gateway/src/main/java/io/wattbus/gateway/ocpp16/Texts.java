package io.wattbus.gateway.ocpp16;

/** Text as it stands in payloads. */
final class Texts {

    private Texts() {}

    /** Whether {@code text} can be written as UTF-8 to any store: no half surrogates and no control characters. */
    static boolean isStorable(String text) {
        return text.codePoints().noneMatch(Texts::isForbidden);
    }

    private static boolean isForbidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SURROGATE -> true;
            case Character.CONTROL -> codePoint != '\t' && codePoint != '\n' && codePoint != '\r';
            default -> false;
        };
    }
}
