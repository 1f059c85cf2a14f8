package io.wattbus.roaming.ocpi221;

import static io.wattbus.roaming.ocpi221.ToldJson.items;
import static io.wattbus.roaming.ocpi221.ToldJson.list;
import static io.wattbus.roaming.ocpi221.ToldJson.number;
import static io.wattbus.roaming.ocpi221.ToldJson.text;
import static io.wattbus.roaming.ocpi221.ToldJson.textOrNull;
import static io.wattbus.roaming.ocpi221.ToldJson.time;
import static io.wattbus.roaming.ocpi221.ToldJson.whole;

import io.wattbus.schemas.avro.BusinessDetails;
import io.wattbus.schemas.avro.DisplayText;
import io.wattbus.schemas.avro.EnergyMix;
import io.wattbus.schemas.avro.EnergySource;
import io.wattbus.schemas.avro.EnvironmentalImpact;
import io.wattbus.schemas.avro.ExceptionalPeriod;
import io.wattbus.schemas.avro.Image;
import io.wattbus.schemas.avro.RegularHours;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The parts of partners' locations that are nice to have; one that is not as it should be is left out. */
final class ToldFactsPublisher {

    private static final String CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9]|24:00";
    private static final int DAYS = 7;

    private ToldFactsPublisher() {}

    static List<RegularHours> regularHours(JsonNode hours) {
        return items(hours, "regular_hours")
                .flatMap(ToldFactsPublisher::regular)
                .toList();
    }

    private static Stream<RegularHours> regular(JsonNode hours) {
        long weekday = whole(hours, "weekday").orElse(0L);
        String begin = text(hours, "period_begin").orElse("");
        String end = text(hours, "period_end").orElse("");
        return weekday >= 1 && weekday <= DAYS && begin.matches(CLOCK) && end.matches(CLOCK)
                ? Stream.of(new RegularHours((int) weekday, begin, end))
                : Stream.empty();
    }

    static List<ExceptionalPeriod> periods(JsonNode hours, String name) {
        return items(hours, name)
                .flatMap(period -> time(period, "period_begin")
                        .flatMap(begin -> time(period, "period_end").map(end -> new ExceptionalPeriod(begin, end)))
                        .stream())
                .toList();
    }

    static List<DisplayText> displayTexts(JsonNode object, String name) {
        return items(object, name)
                .filter(each -> text(each, "text").isPresent())
                .map(each -> new DisplayText(
                        text(each, "language").orElse("en"), text(each, "text").orElseThrow()))
                .toList();
    }

    static List<Image> images(JsonNode object) {
        return items(object, "images")
                .filter(image -> text(image, "url").isPresent())
                .map(ToldFactsPublisher::image)
                .toList();
    }

    private static Image image(JsonNode image) {
        return Image.newBuilder()
                .setUrl(text(image, "url").orElseThrow())
                .setThumbnail(textOrNull(image, "thumbnail"))
                .setCategory(text(image, "category").orElse("OTHER"))
                .setType(text(image, "type").orElse("jpeg"))
                .setWidthPixels(whole(image, "width").map(Long::intValue).orElse(null))
                .setHeightPixels(whole(image, "height").map(Long::intValue).orElse(null))
                .build();
    }

    static @Nullable BusinessDetails business(JsonNode business) {
        return text(business, "name")
                .map(name -> BusinessDetails.newBuilder()
                        .setName(name)
                        .setWebsite(textOrNull(business, "website"))
                        .setLogo(text(business.path("logo"), "url").isPresent() ? image(business.path("logo")) : null)
                        .build())
                .orElse(null);
    }

    static @Nullable EnergyMix energyMix(JsonNode mix) {
        return mix.isObject()
                ? EnergyMix.newBuilder()
                        .setGreenEnergy(mix.path("is_green_energy").asBoolean(false))
                        .setSources(list(
                                mix,
                                "energy_sources",
                                source -> new EnergySource(
                                        text(source, "source").orElse(""), decimal(source, "percentage"))))
                        .setImpacts(list(
                                mix,
                                "environ_impact",
                                impact -> new EnvironmentalImpact(
                                        text(impact, "category").orElse(""), decimal(impact, "amount"))))
                        .setSupplierName(textOrNull(mix, "supplier_name"))
                        .setProductName(textOrNull(mix, "energy_product_name"))
                        .build()
                : null;
    }

    private static String decimal(JsonNode object, String name) {
        return number(object, name).map(BigDecimal::toPlainString).orElse("0");
    }
}
