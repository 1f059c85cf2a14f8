package io.wattbus.gateway.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.rpc.Frame.Call;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class RecentAnswersTest {

    private final RecentAnswers answers = new RecentAnswers();

    @Test
    void givesTheAnswerOfACallThatIsSentAgain() {
        answers.remember(call("17", "A"), "answer");

        assertThat(answers.find(call("17", "A"))).contains("answer");
    }

    @Test
    void takesAnotherCallUnderTheSameIdForAnother() {
        answers.remember(call("17", "A"), "answer");

        assertThat(answers.find(call("17", "B"))).isEmpty();
    }

    @Test
    void takesTheSameCallUnderAnotherIdForAnother() {
        answers.remember(call("17", "A"), "answer");

        assertThat(answers.find(call("18", "A"))).isEmpty();
    }

    @Test
    void forgetsTheOldest() {
        for (int i = 1; i <= 5; i++) {
            answers.remember(call("" + i, "A"), "answer " + i);
        }

        assertThat(answers.find(call("1", "A"))).isEmpty();
        assertThat(answers.find(call("2", "A"))).contains("answer 2");
        assertThat(answers.find(call("5", "A"))).contains("answer 5");
    }

    private static Call call(String messageId, String idTag) {
        return new Call(
                messageId, "Authorize", JsonNodeFactory.instance.objectNode().put("idTag", idTag));
    }
}
