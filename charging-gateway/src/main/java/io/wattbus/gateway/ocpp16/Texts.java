package io.wattbus.gateway.ocpp16;

/** Text as it stands in payloads. */
final class Texts {

    private Texts() {}

    /** Whether {@code text} can be written as UTF-8 to any store: no half surrogates and no control characters. */
    static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next < ' ' || next > '~') {
                return text.codePoints().noneMatch(Texts::isForbidden);
            }
        }
        return true;
    }

    /** {@code text} without what cannot be stored. */
    static String storable(String text) {
        return text.codePoints()
                .filter(codePoint -> !isForbidden(codePoint))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether {@code text} has at most {@code max} characters. */
    static boolean fits(String text, int max) {
        return text.length() <= max || text.codePointCount(0, text.length()) <= max;
    }

    /** The first {@code max} characters of {@code text}. */
    static String cut(String text, int max) {
        return fits(text, max) ? text : text.substring(0, text.offsetByCodePoints(0, max));
    }

    private static boolean isForbidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SURROGATE -> true;
            case Character.CONTROL -> codePoint != '\t' && codePoint != '\n' && codePoint != '\r';
            default -> false;
        };
    }
}
