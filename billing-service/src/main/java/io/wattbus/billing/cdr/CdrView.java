package io.wattbus.billing.cdr;

import io.wattbus.billing.charging.EndedBy;
import io.wattbus.billing.charging.Energy;
import io.wattbus.billing.charging.IdToken;
import io.wattbus.billing.charging.Place;
import io.wattbus.billing.rating.Price;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A charge detail record as the API shows it: the token's uid masked, energy in Wh rounded half up. */
record CdrView(
        UUID cdrId,
        int revision,
        boolean credit,
        Optional<UUID> creditReferenceId,
        Optional<String> remark,
        String operatorId,
        UUID sessionId,
        long sessionSequence,
        String locationId,
        String stationId,
        String evseUid,
        int connectorNumber,
        Optional<Token> idToken,
        Optional<String> authorizationReference,
        Instant startedAt,
        Instant endedAt,
        EndedBy endedBy,
        long energyWh,
        long totalTimeSeconds,
        String tariffId,
        int tariffVersion,
        String engineVersion,
        String currency,
        List<Period> chargingPeriods,
        Price totalCost,
        Price unroundedTotalCost,
        Optional<Price> totalFixedCost,
        Optional<Price> totalEnergyCost,
        Optional<Price> totalTimeCost,
        Optional<Price> totalParkingCost,
        Optional<Price> totalReservationCost,
        Instant issuedAt) {

    /** Who charged. */
    record Token(String type, String uid, Optional<String> issuingParty) {}

    /** A charging period; hours and kWh as exact decimals. */
    record Period(
            Instant startedAt, BigDecimal energyKwh, BigDecimal timeHours, Optional<BigDecimal> parkingTimeHours) {}

    static CdrView of(Cdr cdr) {
        ChargedSession session = cdr.session();
        Place place = session.place();
        Bill bill = cdr.bill();
        return new CdrView(
                cdr.cdrId().value(),
                cdr.revision(),
                cdr.credits().isPresent(),
                cdr.credits().map(CdrId::value),
                cdr.remark(),
                place.operatorId().value(),
                session.sessionId().value(),
                session.sequence(),
                place.locationId(),
                place.stationId(),
                place.evseUid(),
                place.connectorNumber(),
                session.idToken().map(CdrView::token),
                session.authorizationReference(),
                session.startedAt(),
                session.endedAt(),
                session.endedBy(),
                Energy.toWattHours(session.energyMilliWh()),
                session.totalTime().toSeconds(),
                bill.tariff().tariffId().value(),
                bill.tariff().version(),
                bill.engineVersion(),
                bill.currency(),
                bill.periods().stream().map(CdrView::period).toList(),
                bill.total(),
                bill.unroundedTotal(),
                bill.fixedPart(),
                bill.energyPart(),
                bill.timePart(),
                bill.parkingPart(),
                bill.reservationPart(),
                cdr.issuedAt());
    }

    private static Token token(IdToken token) {
        return new Token(token.type(), token.maskedUid(), token.issuingParty());
    }

    private static Period period(BilledPeriod period) {
        return new Period(period.startedAt(), period.energyKwh(), period.hours(), period.parkingHours());
    }
}
