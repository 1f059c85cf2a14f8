package io.wattbus.availability.intake;

import io.wattbus.availability.location.Coordinates;
import io.wattbus.availability.location.EvseFacts;
import io.wattbus.availability.location.Location;
import io.wattbus.availability.location.LocationFacts;
import io.wattbus.availability.location.OcpiFacts;
import io.wattbus.availability.location.OcpiFacts.EnergySource;
import io.wattbus.availability.location.OcpiFacts.EnvironmentalImpact;
import io.wattbus.availability.location.OcpiFacts.RelatedLocation;
import io.wattbus.availability.location.OcpiFacts.ScheduledStatus;
import io.wattbus.availability.location.OpeningTimes;
import io.wattbus.availability.location.OpeningTimes.Period;
import io.wattbus.availability.location.OpeningTimes.RegularHours;
import io.wattbus.availability.messaging.RecordReader;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.BusinessDetails;
import io.wattbus.schemas.avro.Connector;
import io.wattbus.schemas.avro.DisplayText;
import io.wattbus.schemas.avro.EnergyMix;
import io.wattbus.schemas.avro.Evse;
import io.wattbus.schemas.avro.ExceptionalPeriod;
import io.wattbus.schemas.avro.Image;
import io.wattbus.schemas.avro.LocationRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads {@code locations}: of two states of one location, the one with the higher offset is newer. */
@Component
class LocationListener implements TopicReader {

    private final RecordReader reader;

    LocationListener(RecordReader reader) {
        this.reader = reader;
    }

    @Override
    public String topic() {
        return Topics.LOCATIONS.name();
    }

    /** {@inheritDoc} A location whose coordinates are none is undecodable too. */
    @Override
    public Intake read(ConsumerRecord<byte[], byte[]> record) {
        LocationRecord location = reader.read(Topics.LOCATIONS, record);
        return new Intake.OfLocation(new Location(
                record.offset(),
                location.getOperatorId(),
                location.getLocationId(),
                location.getName(),
                location.getAddress(),
                location.getCity(),
                location.getPostalCode(),
                location.getCountry(),
                coordinates(location.getLatitude(), location.getLongitude()),
                location.getTimeZone(),
                location.getPublish(),
                location.getEvses().stream().map(LocationListener::evse).toList(),
                location.getUpdatedAt(),
                facts(location),
                false));
    }

    private static Location.Evse evse(Evse evse) {
        return new Location.Evse(
                evse.getEvseUid(),
                evse.getEvseId(),
                evse.getStationId(),
                evse.getPhysicalReference(),
                evse.getRemoved(),
                evse.getConnectors().stream().map(LocationListener::connector).toList(),
                facts(evse),
                null);
    }

    private static Location.Connector connector(Connector connector) {
        return new Location.Connector(
                connector.getConnectorNumber(),
                connector.getStandard(),
                connector.getFormat(),
                connector.getPowerType(),
                connector.getMaxPowerW(),
                connector.getMaxVoltageV(),
                connector.getMaxAmperageA(),
                connector.getTermsAndConditions());
    }

    private static @Nullable LocationFacts facts(LocationRecord location) {
        LocationFacts facts = new LocationFacts(
                location.getState(),
                openingTimes(location),
                location.getChargingWhenClosed(),
                location.getFacilities(),
                map(location.getDirections(), LocationListener::text),
                map(
                        location.getRelatedLocations(),
                        place -> new RelatedLocation(
                                coordinates(place.getLatitude(), place.getLongitude()),
                                place.getName() == null ? null : text(place.getName()))),
                location.getParkingType(),
                map(location.getImages(), LocationListener::image),
                business(location.getOperator()),
                business(location.getSuboperator()),
                business(location.getOwner()),
                energyMix(location.getEnergyMix()));
        return facts.equals(LocationFacts.NONE) ? null : facts;
    }

    private static @Nullable EvseFacts facts(Evse evse) {
        EvseFacts facts = new EvseFacts(
                evse.getCapabilities(),
                evse.getFloorLevel(),
                evse.getLatitude() == null || evse.getLongitude() == null
                        ? null
                        : coordinates(evse.getLatitude(), evse.getLongitude()),
                map(evse.getDirections(), LocationListener::text),
                evse.getParkingRestrictions(),
                map(evse.getImages(), LocationListener::image),
                map(
                        evse.getStatusSchedule(),
                        status -> new ScheduledStatus(
                                status.getPeriodBegin(), status.getPeriodEnd(), status.getStatus())));
        return facts.equals(EvseFacts.NONE) ? null : facts;
    }

    private static @Nullable OpeningTimes openingTimes(LocationRecord location) {
        OpeningTimes times = new OpeningTimes(
                location.getTwentyFourSeven(),
                location.getTwentyFourSeven()
                        ? List.of()
                        : map(
                                location.getRegularHours(),
                                hours -> new RegularHours(
                                        hours.getWeekday(), hours.getPeriodBegin(), hours.getPeriodEnd())),
                map(location.getExceptionalOpenings(), LocationListener::period),
                map(location.getExceptionalClosings(), LocationListener::period));
        return times.equals(OpeningTimes.ALWAYS) ? null : times;
    }

    private static Period period(ExceptionalPeriod period) {
        return new Period(period.getPeriodBegin(), period.getPeriodEnd());
    }

    private static OcpiFacts.DisplayText text(DisplayText text) {
        return new OcpiFacts.DisplayText(text.getLanguage(), text.getText());
    }

    private static OcpiFacts.Image image(Image image) {
        return new OcpiFacts.Image(
                image.getUrl(),
                image.getThumbnail(),
                image.getCategory(),
                image.getType(),
                image.getWidthPixels(),
                image.getHeightPixels());
    }

    private static OcpiFacts.@Nullable BusinessDetails business(@Nullable BusinessDetails company) {
        return company == null
                ? null
                : new OcpiFacts.BusinessDetails(
                        company.getName(),
                        company.getWebsite(),
                        company.getLogo() == null ? null : image(company.getLogo()));
    }

    private static OcpiFacts.@Nullable EnergyMix energyMix(@Nullable EnergyMix mix) {
        return mix == null
                ? null
                : new OcpiFacts.EnergyMix(
                        mix.getGreenEnergy(),
                        map(
                                mix.getSources(),
                                source -> new EnergySource(source.getSource(), new BigDecimal(source.getPercentage()))),
                        map(
                                mix.getImpacts(),
                                impact -> new EnvironmentalImpact(
                                        impact.getCategory(), new BigDecimal(impact.getAmount()))),
                        mix.getSupplierName(),
                        mix.getProductName());
    }

    private static Coordinates coordinates(String latitude, String longitude) {
        return new Coordinates(new BigDecimal(latitude), new BigDecimal(longitude));
    }

    private static <A, B> List<B> map(List<A> list, Function<A, B> each) {
        return list.stream().map(each).toList();
    }
}
