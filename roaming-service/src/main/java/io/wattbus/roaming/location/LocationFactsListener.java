package io.wattbus.roaming.location;

import io.wattbus.roaming.location.LocationFacts.Coordinates;
import io.wattbus.roaming.location.LocationFacts.Period;
import io.wattbus.roaming.location.LocationFacts.RelatedLocation;
import io.wattbus.roaming.location.LocationFacts.Text;
import io.wattbus.roaming.tariff.Terms;
import io.wattbus.schemas.avro.BusinessDetails;
import io.wattbus.schemas.avro.DisplayText;
import io.wattbus.schemas.avro.EnergyMix;
import io.wattbus.schemas.avro.Evse;
import io.wattbus.schemas.avro.ExceptionalPeriod;
import io.wattbus.schemas.avro.Image;
import io.wattbus.schemas.avro.LocationRecord;
import io.wattbus.schemas.avro.ScheduledStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What else a record says of a location and of its EVSEs. */
final class LocationFactsListener {

    private LocationFactsListener() {}

    /** Without who may see it although it is not published: partners are told of published ones only. */
    static LocationFacts toFacts(LocationRecord told) {
        return new LocationFacts(
                Optional.ofNullable(told.getState()),
                map(told.getDirections(), LocationFactsListener::toText),
                map(told.getRelatedLocations(), LocationFactsListener::toRelated),
                Optional.ofNullable(told.getParkingType()),
                map(told.getImages(), LocationFactsListener::toImage),
                Optional.ofNullable(told.getOperator()).map(LocationFactsListener::toCompany),
                Optional.ofNullable(told.getSuboperator()).map(LocationFactsListener::toCompany),
                Optional.ofNullable(told.getOwner()).map(LocationFactsListener::toCompany),
                Optional.ofNullable(told.getChargingWhenClosed()),
                Optional.ofNullable(told.getEnergyMix()).map(LocationFactsListener::toMix),
                map(told.getExceptionalOpenings(), LocationFactsListener::toPeriod),
                map(told.getExceptionalClosings(), LocationFactsListener::toPeriod));
    }

    static EvseFacts toFacts(Evse told) {
        return new EvseFacts(
                told.getCapabilities(),
                Optional.ofNullable(told.getFloorLevel()),
                Optional.ofNullable(told.getLatitude())
                        .flatMap(latitude -> Optional.ofNullable(told.getLongitude())
                                .map(longitude -> new Coordinates(latitude, longitude))),
                map(told.getDirections(), LocationFactsListener::toText),
                told.getParkingRestrictions(),
                map(told.getImages(), LocationFactsListener::toImage),
                map(told.getStatusSchedule(), LocationFactsListener::toPlanned));
    }

    private static Text toText(DisplayText text) {
        return new Text(text.getLanguage(), text.getText());
    }

    private static RelatedLocation toRelated(io.wattbus.schemas.avro.RelatedLocation related) {
        return new RelatedLocation(
                new Coordinates(related.getLatitude(), related.getLongitude()),
                Optional.ofNullable(related.getName()).map(LocationFactsListener::toText));
    }

    private static LocationFacts.Image toImage(Image image) {
        return new LocationFacts.Image(
                image.getUrl(),
                Optional.ofNullable(image.getThumbnail()),
                image.getCategory(),
                image.getType(),
                Optional.ofNullable(image.getWidthPixels()),
                Optional.ofNullable(image.getHeightPixels()));
    }

    private static LocationFacts.Company toCompany(BusinessDetails company) {
        return new LocationFacts.Company(
                company.getName(),
                Optional.ofNullable(company.getWebsite()),
                Optional.ofNullable(company.getLogo()).map(LocationFactsListener::toImage));
    }

    private static Terms.EnergyMix toMix(EnergyMix mix) {
        return new Terms.EnergyMix(
                mix.getGreenEnergy(),
                map(
                        mix.getSources(),
                        source -> new Terms.Source(source.getSource(), new BigDecimal(source.getPercentage()))),
                map(
                        mix.getImpacts(),
                        impact -> new Terms.Impact(impact.getCategory(), new BigDecimal(impact.getAmount()))),
                Optional.ofNullable(mix.getSupplierName()),
                Optional.ofNullable(mix.getProductName()));
    }

    private static Period toPeriod(ExceptionalPeriod period) {
        return new Period(period.getPeriodBegin(), period.getPeriodEnd());
    }

    private static EvseFacts.PlannedStatus toPlanned(ScheduledStatus planned) {
        return new EvseFacts.PlannedStatus(
                planned.getPeriodBegin(), Optional.ofNullable(planned.getPeriodEnd()), planned.getStatus());
    }

    private static <A, B> List<B> map(List<A> told, Function<A, B> each) {
        return told.stream().map(each).toList();
    }
}
