package io.wattbus.availability.testing;

import io.wattbus.schemas.avro.EvseStatus;
import io.wattbus.schemas.avro.PartnerConnector;
import io.wattbus.schemas.avro.PartnerEvse;
import io.wattbus.schemas.avro.PartnerLocationRecord;
import io.wattbus.schemas.avro.PartnerTariffRecord;
import io.wattbus.schemas.avro.PriceComponent;
import io.wattbus.schemas.avro.TariffAssignment;
import io.wattbus.schemas.avro.TariffDimension;
import io.wattbus.schemas.avro.TariffElement;
import io.wattbus.schemas.avro.TariffRecord;
import io.wattbus.schemas.avro.TariffVersion;
import java.time.Instant;
import java.util.List;

/** What partners and billing tell, at the place of a {@link Fixtures.Place}. */
public final class Partners {

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private Partners() {}

    /** A partner's location that has the place's names and one EVSE. */
    public static PartnerLocationRecord location(Fixtures.Place place, EvseStatus status) {
        return PartnerLocationRecord.newBuilder()
                .setPartyId(place.operator)
                .setLocationId("LOC1")
                .setName("The partner's")
                .setAddress("Strandgatan 1")
                .setCity("Stockholm")
                .setCountry("SWE")
                .setLatitude(place.latitude)
                .setLongitude(place.longitude)
                .setTimeZone("Europe/Stockholm")
                .setPublish(place.published)
                .setEvses(List.of(PartnerEvse.newBuilder()
                        .setEvseUid(place.evses.getFirst())
                        .setStatus(status)
                        .setStatusUpdatedAt(LONG_AGO)
                        .setConnectors(List.of(PartnerConnector.newBuilder()
                                .setConnectorId("1")
                                .setStandard("IEC_62196_T2")
                                .setFormat("SOCKET")
                                .setPowerType("AC_3_PHASE")
                                .setMaxVoltageV(230)
                                .setMaxAmperageA(32)
                                .setMaxPowerW(22_000)
                                .setTariffIds(List.of("T1"))
                                .build()))
                        .build()))
                .setUpdatedAt(LONG_AGO)
                .setReceivedAt(LONG_AGO)
                .build();
    }

    public static PartnerTariffRecord partnerTariff(Fixtures.Place place, String price) {
        return PartnerTariffRecord.newBuilder()
                .setPartyId(place.operator)
                .setTariffId("T1")
                .setCurrency("SEK")
                .setElements(List.of(energy(price)))
                .setUpdatedAt(LONG_AGO)
                .build();
    }

    /** An operator's tariff for all its locations. */
    public static TariffRecord tariff(Fixtures.Place place, String id, String price, TariffAssignment appliesTo) {
        return TariffRecord.newBuilder()
                .setOperatorId(place.operator)
                .setTariffId(id)
                .setVersions(List.of(TariffVersion.newBuilder()
                        .setVersion(1)
                        .setValidFrom(LONG_AGO)
                        .setCurrency("EUR")
                        .setElements(List.of(energy(price)))
                        .build()))
                .setAppliesTo(List.of(appliesTo))
                .setUpdatedAt(LONG_AGO)
                .build();
    }

    public static TariffAssignment everywhere() {
        return TariffAssignment.newBuilder().build();
    }

    public static TariffAssignment forContract() {
        return TariffAssignment.newBuilder()
                .setContractId("FI-WAT-C00000001-X")
                .setPriority(9)
                .build();
    }

    private static TariffElement energy(String price) {
        return TariffElement.newBuilder()
                .setPriceComponents(List.of(PriceComponent.newBuilder()
                        .setType(TariffDimension.ENERGY)
                        .setPrice(price)
                        .setVat("10")
                        .setStepSize(1)
                        .build()))
                .build();
    }
}
