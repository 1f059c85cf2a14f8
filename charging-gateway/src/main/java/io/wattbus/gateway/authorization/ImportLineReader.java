package io.wattbus.gateway.authorization;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Makes tokens of lines, or says what is wrong with them without quoting them. */
@Component
class ImportLineReader {

    private final JsonMapper json;
    private final Validator validator;

    ImportLineReader(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** What a line gives. */
    sealed interface Reading {

        /** A token. */
        record Token(IdTokenDocument token) implements Reading {}

        /** None. */
        record Wrong(String detail) implements Reading {}
    }

    /** @param header the first line, if the format has one */
    Reading read(ImportFormat format, @Nullable String header, String line) {
        if (line.length() > ImportLine.LONGEST) {
            return new Reading.Wrong("the line is too long");
        }
        try {
            return checked(
                    switch (format) {
                        case JSON_LINES -> json.readValue(line, IdTokenDocument.class);
                        case CSV ->
                            json.convertValue(fields(header == null ? "" : header, line), IdTokenDocument.class);
                    });
        } catch (JacksonException e) {
            return new Reading.Wrong(
                    e.getPath().isEmpty()
                            ? "can not be read"
                            : e.getPath().getLast().getPropertyName() + " can not be read");
        } catch (IllegalArgumentException e) {
            return new Reading.Wrong(Optional.ofNullable(e.getMessage()).orElse("can not be read"));
        }
    }

    private Reading checked(@Nullable IdTokenDocument token) {
        if (token == null || token.uid() == null) {
            return new Reading.Wrong("uid must be given");
        }
        if (token.type() == null) {
            return new Reading.Wrong("type must be given");
        }
        if (Surrogate.isReserved(token.uid())) {
            return new Reading.Wrong("uid has a reserved form");
        }
        if (!token.endsInOurTime()) {
            return new Reading.Wrong("validUntil is from the year 1 to 9999");
        }
        Set<ConstraintViolation<IdTokenDocument>> violations = validator.validate(token);
        return violations.stream()
                .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
                .min(Comparator.naturalOrder())
                .<Reading>map(Reading.Wrong::new)
                .orElseGet(() -> new Reading.Token(token));
    }

    private static Map<String, String> fields(String header, String line) {
        List<String> names = CsvLine.values(header);
        List<String> values = CsvLine.values(line);
        if (values.size() > names.size()) {
            throw new IllegalArgumentException("there are more values than fields");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isEmpty()) {
                fields.put(names.get(i), values.get(i));
            }
        }
        return fields;
    }
}
