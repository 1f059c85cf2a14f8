package io.wattbus.billing.session;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody did about a session, as the API shows it.
 *
 * @param cdrId of CREDIT: the record that was taken back
 */
record OperatorActionView(
        OperatorAction.Kind action, Optional<UUID> cdrId, Optional<String> reason, String doneBy, Instant doneAt) {

    static OperatorActionView of(OperatorAction action) {
        return new OperatorActionView(
                action.kind(), action.cdrId().map(id -> id.value()), action.reason(), action.doneBy(), action.doneAt());
    }
}
