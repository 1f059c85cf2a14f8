package io.wattbus.billing.cdr;

import io.wattbus.billing.charging.Place;
import io.wattbus.billing.location.ChargingSite;
import io.wattbus.billing.messaging.Traced;
import io.wattbus.billing.outbox.OutboxPublisher;
import io.wattbus.billing.tariff.TariffDocuments;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.CdrDimension;
import io.wattbus.schemas.avro.CdrDimensionType;
import io.wattbus.schemas.avro.CdrLocation;
import io.wattbus.schemas.avro.ChargeDetailRecord;
import io.wattbus.schemas.avro.ChargingPeriod;
import io.wattbus.schemas.avro.EndedBy;
import io.wattbus.schemas.avro.IdToken;
import io.wattbus.schemas.avro.IdTokenType;
import io.wattbus.schemas.avro.Price;
import io.wattbus.schemas.avro.SignedMeterValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes {@code charge-detail-records}. */
@Component
class CdrPublisher {

    /** OCPI AuthMethods. */
    private static final String BY_COMMAND = "COMMAND";

    private static final String BY_LIST = "WHITELIST";

    private final OutboxPublisher outbox;
    private final TariffDocuments tariffs;

    CdrPublisher(OutboxPublisher outbox, TariffDocuments tariffs) {
        this.outbox = outbox;
        this.tariffs = tariffs;
    }

    /** Publishes {@code cdrs} with the current transaction. */
    void publish(List<Traced<Cdr>> cdrs) {
        outbox.publishTraced(
                Topics.CHARGE_DETAIL_RECORDS,
                cdrs.stream().map(cdr -> cdr.map(this::toAvro)).toList());
    }

    private ChargeDetailRecord toAvro(Cdr cdr) {
        ChargedSession session = cdr.session();
        Place place = session.place();
        Bill bill = cdr.bill();
        return ChargeDetailRecord.newBuilder()
                .setCdrId(cdr.cdrId().value())
                .setRevision(cdr.revision())
                .setCredit(cdr.credits().isPresent())
                .setCreditReferenceId(cdr.credits().map(CdrId::value).orElse(null))
                .setOperatorId(place.operatorId().value())
                .setLocationId(place.locationId())
                .setStationId(place.stationId())
                .setEvseUid(place.evseUid())
                .setConnectorNumber(place.connectorNumber())
                .setSessionId(session.sessionId().value())
                .setSessionSequence(session.sequence())
                .setIdToken(session.idToken().map(CdrPublisher::token).orElse(null))
                .setAuthorizationReference(session.authorizationReference().orElse(null))
                .setStartedAt(session.startedAt())
                .setEndedAt(session.endedAt())
                .setEndedBy(
                        switch (session.endedBy()) {
                            case REPORTED -> EndedBy.REPORTED;
                            case INFERRED -> EndedBy.INFERRED;
                        })
                .setEnergyMilliWh(session.energyMilliWh())
                .setTotalTimeMs(session.totalTime().toMillis())
                .setCurrency(bill.currency())
                .setTariffId(bill.tariff().tariffId().value())
                .setTariffVersion(bill.tariff().version())
                .setEngineVersion(bill.engineVersion())
                .setChargingPeriods(
                        bill.periods().stream().map(CdrPublisher::period).toList())
                .setTotalCost(price(bill.total()))
                .setUnroundedTotalCost(price(bill.unroundedTotal()))
                .setTotalFixedCost(part(bill.fixedPart()))
                .setTotalEnergyCost(part(bill.energyPart()))
                .setTotalTimeCost(part(bill.timePart()))
                .setTotalParkingTimeMs(bill.parkingTime().toMillis())
                .setTotalParkingCost(part(bill.parkingPart()))
                .setTotalReservationCost(part(bill.reservationPart()))
                .setSignedMeterData(session.signedReadings().stream()
                        .map(reading -> new SignedMeterValue(
                                reading.value(),
                                reading.context().orElse(null),
                                reading.encoding().orElse(null),
                                reading.publicKey().orElse(null)))
                        .toList())
                .setAuthMethod(session.idToken().map(_ -> authMethod(session)).orElse(null))
                .setRemark(cdr.remark().orElse(null))
                .setLocation(session.site().map(CdrPublisher::location).orElse(null))
                .setTariffs(List.of(tariffs.get(place.operatorId(), bill.tariff())))
                .setIssuedAt(cdr.issuedAt())
                .build();
    }

    /** If no event told: a reference comes with a command of the token's party, none with our list of its tokens. */
    private static String authMethod(ChargedSession session) {
        return session.authMethod().orElse(session.authorizationReference().isPresent() ? BY_COMMAND : BY_LIST);
    }

    private static CdrLocation location(ChargingSite site) {
        return CdrLocation.newBuilder()
                .setName(site.name().orElse(null))
                .setAddress(site.address())
                .setCity(site.city())
                .setPostalCode(site.postalCode().orElse(null))
                .setState(site.state().orElse(null))
                .setCountry(site.country())
                .setLatitude(site.latitude())
                .setLongitude(site.longitude())
                .setEvseId(site.evseId().orElse(null))
                .setConnectorStandard(
                        site.plug().map(ChargingSite.Plug::standard).orElse(null))
                .setConnectorFormat(site.plug().map(ChargingSite.Plug::format).orElse(null))
                .setConnectorPowerType(
                        site.plug().map(ChargingSite.Plug::powerType).orElse(null))
                .build();
    }

    private static IdToken token(io.wattbus.billing.charging.IdToken token) {
        return new IdToken(
                token.uid(),
                IdTokenType.valueOf(token.type()),
                token.issuingParty().orElse(null),
                token.contractId().orElse(null));
    }

    private static ChargingPeriod period(BilledPeriod period) {
        List<CdrDimension> dimensions = new ArrayList<>();
        dimensions.add(
                new CdrDimension(CdrDimensionType.ENERGY, period.energyKwh().toPlainString()));
        dimensions.add(new CdrDimension(CdrDimensionType.TIME, period.hours().toPlainString()));
        period.parkingHours()
                .ifPresent(hours ->
                        dimensions.add(new CdrDimension(CdrDimensionType.PARKING_TIME, hours.toPlainString())));
        return new ChargingPeriod(period.startedAt(), dimensions);
    }

    private static @Nullable Price part(Optional<io.wattbus.billing.rating.Price> part) {
        return part.map(CdrPublisher::price).orElse(null);
    }

    private static Price price(io.wattbus.billing.rating.Price price) {
        return new Price(price.exclVat().toPlainString(), price.inclVat().toPlainString());
    }
}
