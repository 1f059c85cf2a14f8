package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.location.LocationFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** OCPI Image; width and height are in pixels. */
@OcpiObject
record OcpiImage(
        String url,
        @Nullable String thumbnail,
        String category,
        String type,
        @Nullable Integer width,
        @Nullable Integer height) {

    static List<OcpiImage> of(List<LocationFacts.Image> images) {
        return images.stream().map(OcpiImage::of).toList();
    }

    static OcpiImage of(LocationFacts.Image image) {
        return new OcpiImage(
                image.url(),
                image.thumbnail().orElse(null),
                image.category(),
                image.type(),
                image.widthPixels().orElse(null),
                image.heightPixels().orElse(null));
    }
}
