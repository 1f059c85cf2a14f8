package io.wattbus.roaming.testing;

import io.wattbus.schemas.avro.BusinessDetails;
import io.wattbus.schemas.avro.Connector;
import io.wattbus.schemas.avro.DisplayText;
import io.wattbus.schemas.avro.EnergyMix;
import io.wattbus.schemas.avro.EnergySource;
import io.wattbus.schemas.avro.EnvironmentalImpact;
import io.wattbus.schemas.avro.Evse;
import io.wattbus.schemas.avro.ExceptionalPeriod;
import io.wattbus.schemas.avro.Image;
import io.wattbus.schemas.avro.LocationRecord;
import io.wattbus.schemas.avro.RegularHours;
import io.wattbus.schemas.avro.RelatedLocation;
import io.wattbus.schemas.avro.ScheduledStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A location of which its operator says all that it can. */
public final class ToldFacts {

    public static final Instant OPENS = Instant.parse("2026-12-06T08:00:00Z");
    public static final Instant CHRISTMAS = Instant.parse("2026-12-24T00:00:00Z");

    private ToldFacts() {}

    /** One that is closed at Christmas. */
    public static LocationRecord.Builder location(String operator, String locationId) {
        return Fixtures.location(operator, locationId)
                .setTwentyFourSeven(false)
                .setRegularHours(List.of(new RegularHours(1, "08:00", "20:00")))
                .setState("Uusimaa")
                .setDirections(List.of(new DisplayText("en", "Behind the crane")))
                .setRelatedLocations(List.of(
                        new RelatedLocation("60.17", "24.94", new DisplayText("fi", "Portti")),
                        new RelatedLocation("60.1712345", "24.9412345", null)))
                .setParkingType("PARKING_LOT")
                .setImages(List.of(image()))
                .setOperator(new BusinessDetails("Harbour Charging", "https://harbour.example", image()))
                .setSuboperator(new BusinessDetails("Crane Service", null, null))
                .setOwner(new BusinessDetails("City of Helsinki", null, null))
                .setChargingWhenClosed(false)
                .setEnergyMix(new EnergyMix(
                        true,
                        List.of(new EnergySource("WIND", "80.5"), new EnergySource("WATER", "19.50")),
                        List.of(new EnvironmentalImpact("CARBON_DIOXIDE", "372")),
                        "Wind Ltd",
                        "Pure wind"))
                .setExceptionalOpenings(List.of(day(OPENS)))
                .setExceptionalClosings(List.of(day(CHRISTMAS)))
                .setEvses(List.of(evse(locationId + "-1")));
    }

    public static ExceptionalPeriod day(Instant begin) {
        return new ExceptionalPeriod(begin, begin.plus(1, ChronoUnit.DAYS));
    }

    private static Evse evse(String uid) {
        return Fixtures.evse(uid)
                .setConnectors(List.of(new Connector(
                        1, "IEC_62196_T2_COMBO", "CABLE", "DC", 920L, 400L, 150_000L, "https://harbour.example/terms")))
                .setCapabilities(List.of("RFID_READER", "RESERVABLE"))
                .setFloorLevel("-1")
                .setLatitude("60.1698")
                .setLongitude("24.9383")
                .setDirections(List.of(new DisplayText("en", "Left of the gate")))
                .setParkingRestrictions(List.of("EV_ONLY"))
                .setImages(List.of(image()))
                .setStatusSchedule(List.of(
                        new ScheduledStatus(OPENS, CHRISTMAS, "INOPERATIVE"),
                        new ScheduledStatus(CHRISTMAS, null, "REMOVED")))
                .build();
    }

    private static Image image() {
        return new Image(
                "https://harbour.example/1.jpeg", "https://harbour.example/1s.jpeg", "ENTRANCE", "jpeg", 800, 600);
    }
}
