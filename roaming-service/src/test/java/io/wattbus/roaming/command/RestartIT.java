package io.wattbus.roaming.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.roaming.testing.RestartableService;
import io.wattbus.schemas.avro.StationCommand;
import io.wattbus.schemas.avro.StationCommandOutcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service ends between a command and its result, and between the result and telling it. */
class RestartIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    void thePartnerHasItsResultFromTheServiceThatCameBack() {
        try (RestartableService service = RestartableService.start()) {
            CommandWorld it = new CommandWorld(service.world(), service.part(JdbcClient.class));
            StationCommand command = it.started();
            it.partner.goDown();
            it.conclude(command, StationCommandOutcome.ACCEPTED);
            await().atMost(PATIENCE).until(() -> it.attempts(command) > 0);
            StationCommand next = it.started();
            service.stop();

            it.partner.comeBack();
            service.startAgain();
            CommandWorld after = it.on(service.world(), service.part(JdbcClient.class));
            after.conclude(next, StationCommandOutcome.REJECTED);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(after.results()).containsExactlyInAnyOrder("ACCEPTED", "REJECTED"));
            after.partner.close();
        }
    }
}
