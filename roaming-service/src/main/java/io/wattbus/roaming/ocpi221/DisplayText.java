package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.location.LocationFacts;
import java.util.List;

/** OCPI DisplayText. */
@OcpiObject
record DisplayText(String language, String text) {

    static DisplayText english(String text) {
        return new DisplayText("en", text);
    }

    static List<DisplayText> of(List<LocationFacts.Text> texts) {
        return texts.stream().map(DisplayText::of).toList();
    }

    static DisplayText of(LocationFacts.Text text) {
        return new DisplayText(text.language(), text.text());
    }
}
