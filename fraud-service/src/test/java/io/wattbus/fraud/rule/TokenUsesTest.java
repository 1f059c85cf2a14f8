package io.wattbus.fraud.rule;

import static io.wattbus.fraud.rule.Steps.uses;
import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.fraud.rule.Steps.Told;
import org.junit.jupiter.api.Test;

class TokenUsesTest {

    private final Told here = Told.at("here", 0);
    private final Told there = Told.at("there", 5);

    @Test
    void whatIsKnownAlreadyChangesNothing() {
        TokenUses uses = uses(here.started(), here.ended(1, 4), there.started());

        assertThat(uses.with(here.started(), Steps.TOKEN)).isEqualTo(uses);
        assertThat(uses.with(here.ended(1, 4), Steps.TOKEN)).isEqualTo(uses);
    }

    @Test
    void laterEndReplacesAnEarlierOne() {
        TokenUses uses = uses(here.started(), here.inferredEnd(1, 4), here.ended(2, 6));

        assertThat(uses.uses().getFirst().phase()).isEqualTo(Phase.REPORTED_END);
        assertThat(uses.uses().getFirst().seenUntil()).isEqualTo(Steps.minute(6));
    }

    @Test
    void whatIsNotHeardOfAnyMoreIsForgottenEndedOrNot() {
        assertThat(uses(here.started(), there.started())
                        .heardSince(Steps.minute(5))
                        .uses())
                .extracting(Use::stationId)
                .containsExactly("there");
    }

    @Test
    void ofTooManyThoseThatBeganFirstAndHaveNotEndedAreKept() {
        Told third = Told.at("third", 7);

        assertThat(uses(here.started(), there.started(), third.started())
                        .atMost(2)
                        .uses())
                .extracting(Use::stationId)
                .containsExactly("here", "there");
        assertThat(uses(here.started(), here.ended(1, 9), there.started(), there.ended(1, 8), third.started())
                        .atMost(2)
                        .uses())
                .extracting(Use::stationId)
                .containsExactly("here", "third");
    }
}
