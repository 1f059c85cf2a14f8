package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.testing.Api;
import tools.jackson.databind.node.ObjectNode;

/** A partner's location and tariff, as sloppy as is tolerated. */
final class ToldExamples {

    static final String CHANGED = "2026-03-01T10:00:00Z";

    private ToldExamples() {}

    /** With one EVSE, {@code <id>-E1}, with one connector, 1. */
    static ObjectNode location(String party, String id) {
        return (ObjectNode) Api.JSON.readTree("""
                {"country_code": "%1$s", "party_id": "%2$s", "id": "%3$s", "publish": true, "name": "Station",
                 "address": "Road 1", "city": "Stockholm", "postal_code": null, "country": "swe", "state": null,
                 "coordinates": {"latitude": "59.334591", "longitude": 18.06324}, "time_zone": "Europe/Stockholm",
                 "invented_here": {"a": 1}, "facilities": ["CAFE"],
                 "opening_times": {"twentyfourseven": false,
                   "regular_hours": [{"weekday": 1, "period_begin": "08:00", "period_end": "20:00"}]},
                 "last_updated": "%4$s",
                 "evses": [{"uid": "%3$s-E1", "evse_id": "SE*ABC*E1", "status": "AVAILABLE", "last_updated": "%4$s",
                   "connectors": [{"id": "1", "standard": "IEC_62196_T2", "format": "SOCKET",
                     "power_type": "AC_3_PHASE", "max_voltage": 230, "max_amperage": "16", "tariff_ids": ["T1"],
                     "last_updated": "%4$s"}]}]}""".formatted(party.substring(0, 2), party.substring(3), id, CHANGED));
    }

    static ObjectNode tariff(String party, String id) {
        return (ObjectNode) Api.JSON.readTree("""
                {"country_code": "%s", "party_id": "%s", "id": "%s", "currency": "SEK", "type": "REGULAR",
                 "elements": [{"price_components": [
                   {"type": "ENERGY", "price": 3.25, "vat": 25, "step_size": 1}, {"type": "FLAT", "price": "5"}],
                   "restrictions": {"start_time": "08:00", "end_time": "20:00", "day_of_week": ["MONDAY"]}}],
                 "min_price": {"excl_vat": 10, "incl_vat": 12.5},
                 "last_updated": "%s"}""".formatted(party.substring(0, 2), party.substring(3), id, CHANGED));
    }
}
