package io.wattbus.billing.cdr;

import io.wattbus.billing.web.Problem;
import java.util.Arrays;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** What an export is written in: a record a line. */
enum ExportFormat {
    CSV("csv", "text/csv;charset=UTF-8") {
        @Override
        String head() {
            return CdrCsv.head();
        }

        @Override
        Function<CdrView, String> lines(JsonMapper json) {
            return CdrCsv::line;
        }
    },
    JSON_LINES("jsonl", "application/x-ndjson;charset=UTF-8") {
        @Override
        String head() {
            return "";
        }

        @Override
        Function<CdrView, String> lines(JsonMapper json) {
            return cdr -> json.writeValueAsString(cdr) + "\n";
        }
    };

    private final String code;
    private final String contentType;

    ExportFormat(String code, String contentType) {
        this.code = code;
        this.contentType = contentType;
    }

    static ExportFormat of(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code.equals(code))
                .findFirst()
                .orElseThrow(
                        () -> Problem.of(HttpStatus.BAD_REQUEST, "invalid-parameter", "format must be csv or jsonl."));
    }

    /** Of the file, and its value in a request. */
    String code() {
        return code;
    }

    String contentType() {
        return contentType;
    }

    /** What comes before the first record. */
    abstract String head();

    /** Writes a record, with the end of its line. */
    abstract Function<CdrView, String> lines(JsonMapper json);
}
