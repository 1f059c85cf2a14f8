package io.wattbus.roaming.ocpi221;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.roaming.delivery.Telling;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What answers of partners mean, good and bad. */
class AnswerReaderTest {

    private final AnswerReader reader = new AnswerReader(new JsonMapper());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"status_code\": 1000}                                  | accepted",
                "201 | {\"status_code\": 1000, \"data\": null, \"extra\": true} | accepted",
                "200 | {\"status_code\": 2001}                                  | refused ocpi-2001",
                "400 | {\"status_code\": 2001}                                  | refused http-400",
                "404 | not found                                                | refused http-404",
                "200 | {\"status_code\": 3000}                                  | unreachable ocpi-3000",
                "200 | {\"status_code\": 10                                     | unreachable unreadable-answer",
                "200 | {\"status\": \"ok\"}                                     | unreachable unreadable-answer",
                "200 | []                                                       | unreachable unreadable-answer",
                "204 |                                                          | unreachable unreadable-answer",
                "302 | {\"status_code\": 1000}                                  | unreachable http-302",
                "401 | {\"status_code\": 2000}                                  | unreachable http-401",
                "429 | {\"status_code\": 2000}                                  | unreachable http-429",
                "500 | {\"status_code\": 1000}                                  | unreachable http-500"
            })
    void answersMean(int http, String body, String meaning) {
        assertThat(meaning(PushAnswers.of(read(http, body), Optional.empty(), Optional.empty())))
                .isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "409 | {}                                                                | accepted",
                "200 | {\"status_code\": 2000, \"status_message\": \"Duplicate CDR\"}    | accepted",
                "400 | {\"status_code\": 2001, \"status_message\": \"already exists\"}   | accepted",
                "200 | {\"status_code\": 2001, \"status_message\": \"unknown token\"}    | refused ocpi-2001",
                "500 | {\"status_code\": 3000, \"status_message\": \"duplicate key\"}    | unreachable http-500"
            })
    void cdrThatThePartnerHasIsAccepted(int http, String body, String meaning) {
        assertThat(meaning(PushAnswers.ofCdr(read(http, body), Optional.empty())))
                .isEqualTo(meaning);
    }

    @Test
    void partnersPlaceOfTheObjectIsKept() {
        Answer answer = reader.read(
                201, "{\"status_code\": 1000}".getBytes(StandardCharsets.UTF_8), Optional.of("https://p/cdrs/1"));

        assertThat(PushAnswers.ofCdr(answer, Optional.empty()))
                .isEqualTo(new Telling.Accepted(Optional.empty(), Optional.of("https://p/cdrs/1")));
    }

    private Answer read(int http, String body) {
        return reader.read(http, (body == null ? "" : body).getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    private static String meaning(Telling telling) {
        return switch (telling) {
            case Telling.Accepted _ -> "accepted";
            case Telling.Refused(String kind) -> "refused " + kind;
            case Telling.Unreachable(String kind, var _) -> "unreachable " + kind;
            case Telling.NotReady(String kind) -> "not ready " + kind;
            case Telling.Held _ -> "held";
            case Telling.Withheld _ -> "withheld";
        };
    }
}
