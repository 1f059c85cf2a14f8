package io.wattbus.gateway.ocpp16;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.stream.Stream;

/** A value of one of OCPP's enumerations. */
interface Word {

    /** As it stands in a payload. */
    @JsonValue
    String word();

    /** The value of {@code type} that stands in a payload as {@code word}; OCPP tells upper from lower case. */
    static <E extends Enum<E> & Word> Optional<E> of(Class<E> type, String word) {
        return Stream.of(type.getEnumConstants())
                .filter(value -> value.word().equals(word))
                .findFirst();
    }

    /** The same, where upper and lower case make no difference. */
    static <E extends Enum<E> & Word> Optional<E> ignoringCase(Class<E> type, String word) {
        return Stream.of(type.getEnumConstants())
                .filter(value -> value.word().equalsIgnoreCase(word))
                .findFirst();
    }
}
