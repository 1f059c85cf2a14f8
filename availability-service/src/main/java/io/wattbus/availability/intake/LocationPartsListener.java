package io.wattbus.availability.intake;

import io.wattbus.availability.location.Coordinates;
import io.wattbus.availability.location.OcpiFacts;
import io.wattbus.availability.location.OcpiFacts.EnergySource;
import io.wattbus.availability.location.OcpiFacts.EnvironmentalImpact;
import io.wattbus.availability.location.OpeningTimes;
import io.wattbus.availability.location.OpeningTimes.Period;
import io.wattbus.schemas.avro.BusinessDetails;
import io.wattbus.schemas.avro.DisplayText;
import io.wattbus.schemas.avro.EnergyMix;
import io.wattbus.schemas.avro.ExceptionalPeriod;
import io.wattbus.schemas.avro.Image;
import io.wattbus.schemas.avro.RegularHours;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What own locations and those of partners are both made of. */
final class LocationPartsListener {

    private LocationPartsListener() {}

    /** Null: open at all hours. */
    static @Nullable OpeningTimes openingTimes(
            boolean always,
            List<RegularHours> regular,
            List<ExceptionalPeriod> openings,
            List<ExceptionalPeriod> closings) {
        OpeningTimes times = new OpeningTimes(
                always,
                always
                        ? List.of()
                        : map(
                                regular,
                                hours -> new OpeningTimes.RegularHours(
                                        hours.getWeekday(), hours.getPeriodBegin(), hours.getPeriodEnd())),
                map(openings, LocationPartsListener::period),
                map(closings, LocationPartsListener::period));
        return times.equals(OpeningTimes.ALWAYS) ? null : times;
    }

    private static Period period(ExceptionalPeriod period) {
        return new Period(period.getPeriodBegin(), period.getPeriodEnd());
    }

    static OcpiFacts.DisplayText text(DisplayText text) {
        return new OcpiFacts.DisplayText(text.getLanguage(), text.getText());
    }

    static OcpiFacts.Image image(Image image) {
        return new OcpiFacts.Image(
                image.getUrl(),
                image.getThumbnail(),
                image.getCategory(),
                image.getType(),
                image.getWidthPixels(),
                image.getHeightPixels());
    }

    static OcpiFacts.@Nullable BusinessDetails business(@Nullable BusinessDetails company) {
        return company == null
                ? null
                : new OcpiFacts.BusinessDetails(
                        company.getName(),
                        company.getWebsite(),
                        company.getLogo() == null ? null : image(company.getLogo()));
    }

    static OcpiFacts.@Nullable EnergyMix energyMix(@Nullable EnergyMix mix) {
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

    static Coordinates coordinates(String latitude, String longitude) {
        return new Coordinates(new BigDecimal(latitude), new BigDecimal(longitude));
    }

    static <A, B> List<B> map(List<A> list, Function<A, B> each) {
        return list.stream().map(each).toList();
    }
}
