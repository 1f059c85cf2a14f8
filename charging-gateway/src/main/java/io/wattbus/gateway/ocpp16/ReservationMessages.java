package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.command.StationCalls;
import io.wattbus.gateway.command.StationCalls.Reply;
import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.reservation.ReservationCalls;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reservations in the words of OCPP 1.6 (§5.13, §5.2). */
record ReservationMessages(StationCalls calls) implements ReservationCalls {

    @Override
    public Answer reserve(OperatorId operator, StationId station, Wish wish) throws InterruptedException {
        ObjectNode request = JsonNodeFactory.instance
                .objectNode()
                .put("connectorId", wish.connectorNumber())
                .put(
                        "expiryDate",
                        wish.expiresAt().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("idTag", wish.uid())
                .put("reservationId", wish.reservationId());
        wish.groupId()
                .filter(group -> group.length() <= IdTagInfo.MAX_ID_TAG)
                .ifPresent(group -> request.put("parentIdTag", group));
        return answerTo(calls.call(operator, station, "ReserveNow", request));
    }

    @Override
    public Answer cancel(OperatorId operator, StationId station, int reservationId) throws InterruptedException {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("reservationId", reservationId);
        return answerTo(calls.call(operator, station, "CancelReservation", request));
    }

    private static Answer answerTo(Reply reply) {
        return switch (reply) {
            case Reply.Answered(ObjectNode response) -> answerIn(response);
            case Reply.NotSent() -> Answer.OFFLINE;
            case Reply.NotSupported() -> Answer.REJECTED;
            case Reply.Unclear() -> Answer.NONE;
        };
    }

    /** The responses were checked when they came. */
    private static Answer answerIn(ObjectNode response) {
        return switch (response.path("status").asString()) {
            case "Accepted" -> Answer.ACCEPTED;
            case "Occupied" -> Answer.OCCUPIED;
            case "Faulted" -> Answer.FAULTED;
            case "Unavailable" -> Answer.UNAVAILABLE;
            default -> Answer.REJECTED;
        };
    }
}
