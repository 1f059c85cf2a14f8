package io.wattbus.gateway.command;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells what became of partners' commands, in the transaction in which that is noted: each once. */
@Component
class PartnerResults {

    private final CommandRepository rows;
    private final StationCommandResultPublisher publisher;

    PartnerResults(CommandRepository rows, StationCommandResultPublisher publisher) {
        this.rows = rows;
        this.publisher = publisher;
    }

    /** Of a command that was not sent. */
    void publish(PartnerCommand command, PartnerResult result) {
        publisher.publish(command.id(), command.operator(), command.station(), result);
    }

    /** Of some that have ended; false if there is none. */
    @Transactional
    public boolean publishEnded() {
        List<CommandRepository.Ended> ended = rows.takeResults();
        ended.forEach(command -> publisher.publish(
                command.id(), command.operator(), command.station(), PartnerResult.of(command.conclusion())));
        return !ended.isEmpty();
    }
}
