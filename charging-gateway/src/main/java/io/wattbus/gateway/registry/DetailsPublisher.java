package io.wattbus.gateway.registry;

import io.wattbus.schemas.avro.LocationRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What locations and EVSEs have besides, as their record tells it. */
final class DetailsPublisher {

    private DetailsPublisher() {}

    static void tell(LocationRecord.Builder record, OpeningTimes times) {
        record.setExceptionalOpenings(periods(times.exceptionalOpenings()))
                .setExceptionalClosings(periods(times.exceptionalClosings()));
    }

    static void tell(LocationRecord.Builder record, LocationDetails details) {
        record.setState(details.state())
                .setPublishAllowedTo(details.publishAllowedTo().stream()
                        .map(DetailsPublisher::token)
                        .toList())
                .setDirections(texts(details.directions()))
                .setRelatedLocations(details.relatedLocations().stream()
                        .map(DetailsPublisher::related)
                        .toList())
                .setParkingType(details.parkingType())
                .setImages(images(details.images()))
                .setOperator(business(details.operator()))
                .setSuboperator(business(details.suboperator()))
                .setOwner(business(details.owner()))
                .setChargingWhenClosed(details.chargingWhenClosed())
                .setEnergyMix(mix(details.energyMix()));
    }

    static void tell(io.wattbus.schemas.avro.Evse.Builder record, EvseDetails details) {
        Coordinates coordinates = details.coordinates();
        record.setCapabilities(details.capabilities())
                .setFloorLevel(details.floorLevel())
                .setLatitude(coordinates == null ? null : coordinates.latitude())
                .setLongitude(coordinates == null ? null : coordinates.longitude())
                .setDirections(texts(details.directions()))
                .setParkingRestrictions(details.parkingRestrictions())
                .setImages(images(details.images()))
                .setStatusSchedule(details.statusSchedule().stream()
                        .map(planned -> io.wattbus.schemas.avro.ScheduledStatus.newBuilder()
                                .setPeriodBegin(planned.periodBegin())
                                .setPeriodEnd(planned.periodEnd())
                                .setStatus(planned.status())
                                .build())
                        .toList());
    }

    private static List<io.wattbus.schemas.avro.ExceptionalPeriod> periods(
            List<OpeningTimes.ExceptionalPeriod> periods) {
        return periods.stream()
                .map(period -> io.wattbus.schemas.avro.ExceptionalPeriod.newBuilder()
                        .setPeriodBegin(period.periodBegin())
                        .setPeriodEnd(period.periodEnd())
                        .build())
                .toList();
    }

    private static io.wattbus.schemas.avro.PublishToken token(PublishToken token) {
        return io.wattbus.schemas.avro.PublishToken.newBuilder()
                .setUid(token.uid())
                .setType(token.type())
                .setVisualNumber(token.visualNumber())
                .setIssuer(token.issuer())
                .setGroupId(token.groupId())
                .build();
    }

    private static io.wattbus.schemas.avro.RelatedLocation related(RelatedLocation related) {
        DisplayText name = related.name();
        return io.wattbus.schemas.avro.RelatedLocation.newBuilder()
                .setLatitude(related.coordinates().latitude())
                .setLongitude(related.coordinates().longitude())
                .setName(name == null ? null : text(name))
                .build();
    }

    private static List<io.wattbus.schemas.avro.DisplayText> texts(List<DisplayText> texts) {
        return texts.stream().map(DetailsPublisher::text).toList();
    }

    private static io.wattbus.schemas.avro.DisplayText text(DisplayText text) {
        return new io.wattbus.schemas.avro.DisplayText(text.language(), text.text());
    }

    private static List<io.wattbus.schemas.avro.Image> images(List<Image> images) {
        return images.stream().map(DetailsPublisher::image).toList();
    }

    private static io.wattbus.schemas.avro.Image image(Image image) {
        return io.wattbus.schemas.avro.Image.newBuilder()
                .setUrl(image.url())
                .setThumbnail(image.thumbnail())
                .setCategory(image.category())
                .setType(image.type())
                .setWidthPixels(image.width())
                .setHeightPixels(image.height())
                .build();
    }

    private static io.wattbus.schemas.avro.@Nullable BusinessDetails business(@Nullable BusinessDetails details) {
        if (details == null) {
            return null;
        }
        Image logo = details.logo();
        return io.wattbus.schemas.avro.BusinessDetails.newBuilder()
                .setName(details.name())
                .setWebsite(details.website())
                .setLogo(logo == null ? null : image(logo))
                .build();
    }

    private static io.wattbus.schemas.avro.@Nullable EnergyMix mix(@Nullable EnergyMix mix) {
        return mix == null
                ? null
                : io.wattbus.schemas.avro.EnergyMix.newBuilder()
                        .setGreenEnergy(mix.isGreenEnergy())
                        .setSources(mix.energySources().stream()
                                .map(part -> new io.wattbus.schemas.avro.EnergySource(
                                        part.source(), part.percentage().toPlainString()))
                                .toList())
                        .setImpacts(mix.environImpact().stream()
                                .map(impact -> new io.wattbus.schemas.avro.EnvironmentalImpact(
                                        impact.category(), impact.amount().toPlainString()))
                                .toList())
                        .setSupplierName(mix.supplierName())
                        .setProductName(mix.energyProductName())
                        .build();
    }
}
