package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.location.LocationFacts;
import io.wattbus.roaming.operator.Operator;
import org.jspecify.annotations.Nullable;

/** OCPI BusinessDetails of a location. Those in credentials come from partners too, and nobody reads their logo. */
@OcpiObject
record OcpiCompany(
        String name, @Nullable String website, @Nullable OcpiImage logo) {

    static OcpiCompany of(LocationFacts.Company company) {
        return new OcpiCompany(
                company.name(),
                company.website().orElse(null),
                company.logo().map(OcpiImage::of).orElse(null));
    }

    static OcpiCompany of(Operator tenant) {
        return new OcpiCompany(tenant.name(), tenant.website().orElse(null), null);
    }
}
