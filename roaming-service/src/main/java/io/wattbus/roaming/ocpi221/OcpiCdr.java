package io.wattbus.roaming.ocpi221;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.wattbus.roaming.cdr.Cdr;
import io.wattbus.roaming.cdr.CdrDetails;
import io.wattbus.roaming.cdr.Cost;
import io.wattbus.roaming.cdr.Period;
import io.wattbus.roaming.location.ChargingPlace;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** OCPI CDR. */
@OcpiObject
record OcpiCdr(
        String countryCode,
        String partyId,
        String id,
        Instant startDateTime,
        Instant endDateTime,
        String sessionId,
        OcpiCdrToken cdrToken,
        String authMethod,
        @Nullable String authorizationReference,
        CdrLocation cdrLocation,
        String currency,
        List<StoredTariff> tariffs,
        List<ChargingPeriod> chargingPeriods,
        @Nullable OcpiSignedData signedData,
        OcpiPrice totalCost,
        @Nullable OcpiPrice totalFixedCost,
        BigDecimal totalEnergy,
        @Nullable OcpiPrice totalEnergyCost,
        BigDecimal totalTime,
        @Nullable OcpiPrice totalTimeCost,
        @Nullable BigDecimal totalParkingTime,
        @Nullable OcpiPrice totalParkingCost,
        @Nullable OcpiPrice totalReservationCost,
        @Nullable String remark,
        @Nullable Boolean credit,
        @Nullable String creditReferenceId,
        Instant lastUpdated) {

    /** OCPI Tariff, written as billing wrote it. */
    record StoredTariff(@JsonValue @JsonRawValue String json) {}

    /** OCPI ChargingPeriod. */
    @OcpiObject
    record ChargingPeriod(Instant startDateTime, List<Dimension> dimensions, String tariffId) {

        static ChargingPeriod of(Period period, String tariffId) {
            return new ChargingPeriod(
                    period.startedAt(),
                    period.measures().stream()
                            .map(measure -> new Dimension(measure.dimension(), OcpiNumber.of(measure.volume())))
                            .toList(),
                    tariffId);
        }
    }

    /** OCPI CdrDimension. */
    @OcpiObject
    record Dimension(String type, BigDecimal volume) {}

    /** OCPI CdrLocation. */
    @OcpiObject
    record CdrLocation(
            String id,
            @Nullable String name,
            String address,
            String city,
            @Nullable String postalCode,
            String country,
            OcpiPlace coordinates,
            String evseUid,
            String evseId,
            String connectorId,
            String connectorStandard,
            String connectorFormat,
            String connectorPowerType) {

        private static final String NOT_AVAILABLE = "#NA";
        private static final int LONGEST_ADDRESS = 45;

        static CdrLocation of(ChargingPlace place) {
            return new CdrLocation(
                    place.locationId(),
                    place.name().orElse(null),
                    cut(place.address()),
                    cut(place.city()),
                    place.postalCode().orElse(null),
                    place.country(),
                    OcpiPlace.of(place.latitude(), place.longitude()),
                    place.evseUid(),
                    place.evseId().orElse(NOT_AVAILABLE),
                    Integer.toString(place.connectorNumber()),
                    place.standard(),
                    place.format(),
                    place.powerType());
        }

        /** A CDR has less room for it than a Location. */
        private static String cut(String text) {
            return text.length() > LONGEST_ADDRESS ? text.substring(0, LONGEST_ADDRESS) : text;
        }
    }

    static OcpiCdr of(Cdr cdr, ChargingPlace place) {
        Optional<CdrDetails> details = cdr.details();
        return new OcpiCdr(
                cdr.operatorId().countryCode(),
                cdr.operatorId().partyId(),
                cdr.cdrId().toString(),
                cdr.startedAt(),
                cdr.endedAt(),
                cdr.sessionId().toString(),
                OcpiCdrToken.of(cdr.token()),
                OcpiSession.authMethod(details.flatMap(CdrDetails::authMethod), cdr.authorizationReference()),
                cdr.authorizationReference().orElse(null),
                CdrLocation.of(place),
                cdr.currency(),
                details.map(CdrDetails::tariffs).orElse(List.of()).stream()
                        .map(StoredTariff::new)
                        .toList(),
                cdr.periods().stream()
                        .map(period -> ChargingPeriod.of(period, cdr.tariffId()))
                        .toList(),
                details.map(known -> OcpiSignedData.of(known.signedReadings())).orElse(null),
                price(cdr.totalCost()),
                cdr.fixedCost().map(OcpiCdr::price).orElse(null),
                OcpiNumber.kwh(cdr.energyMilliWh()),
                cdr.energyCost().map(OcpiCdr::price).orElse(null),
                OcpiNumber.hours(cdr.totalTime()),
                cdr.timeCost().map(OcpiCdr::price).orElse(null),
                details.map(known -> OcpiNumber.hours(known.parkingTime())).orElse(null),
                details.flatMap(CdrDetails::parkingCost).map(OcpiCdr::price).orElse(null),
                details.flatMap(CdrDetails::reservationCost).map(OcpiCdr::price).orElse(null),
                details.flatMap(CdrDetails::remark).orElse(null),
                cdr.creditOf().isPresent() ? Boolean.TRUE : null,
                cdr.creditOf().map(UUID::toString).orElse(null),
                cdr.lastUpdated());
    }

    private static OcpiPrice price(Cost cost) {
        return new OcpiPrice(
                OcpiNumber.of(cost.exclVat()),
                cost.inclVat().map(OcpiNumber::of).orElse(null));
    }
}
