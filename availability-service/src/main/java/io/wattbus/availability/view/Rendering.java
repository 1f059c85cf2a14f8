package io.wattbus.availability.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattbus.availability.location.EvseFacts;
import io.wattbus.availability.location.Location;
import io.wattbus.availability.location.LocationFacts;
import io.wattbus.availability.location.OpeningTimes;
import io.wattbus.availability.view.LocationView.ConnectorView;
import io.wattbus.availability.view.LocationView.EvseView;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes what is stored into what is shown, once for each change of it. */
@Component
class Rendering {

    private final JsonMapper json;
    private final ObjectProvider<Prices> prices;

    /** There are few of them, and many EVSEs have the same. */
    private final Map<List<ConnectorKind>, List<ConnectorKind>> kinds = new ConcurrentHashMap<>();

    Rendering(JsonMapper json, ObjectProvider<Prices> prices) {
        this.json = json.rebuild()
                .changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_EMPTY))
                .build();
        this.prices = prices;
    }

    Prices prices() {
        return prices.getIfAvailable(() -> Prices.NONE);
    }

    ListedLocation list(Location location, ListedLocation.Now now) {
        LocationFacts facts = facts(location);
        return new ListedLocation(
                location.key().toString(),
                location.operatorId().intern(),
                location.coordinates().latitude().doubleValue(),
                location.coordinates().longitude().doubleValue(),
                zone(location.timeZone()),
                Objects.requireNonNull(facts.openingTimes()),
                rendered(location, facts),
                shown(location).stream().map(evse -> list(location, evse)).toList(),
                now);
    }

    /** Its EVSEs but for those that were taken away. */
    static List<Location.Evse> shown(Location location) {
        return location.evses().stream().filter(evse -> !evse.removed()).toList();
    }

    private byte[] rendered(Location location, LocationFacts facts) {
        byte[] whole = json.writeValueAsBytes(new LocationView(
                location.key().toString(),
                location.operatorId(),
                location.locationId(),
                location.name(),
                location.address(),
                location.city(),
                location.postalCode(),
                location.country(),
                location.coordinates(),
                location.timeZone(),
                location.roaming(),
                facts,
                location.updatedAt(),
                null,
                null,
                null));
        return Arrays.copyOf(whole, whole.length - 1);
    }

    private ListedEvse list(Location location, Location.Evse evse) {
        List<ConnectorKind> its = evse.connectors().stream()
                .map(connector -> new ConnectorKind(
                        connector.standard().intern(), connector.powerType().intern(), connector.maxPowerW()))
                .toList();
        byte[] whole = json.writeValueAsBytes(new EvseView(
                evse.evseUid(),
                null,
                null,
                null,
                evse.evseId(),
                evse.physicalReference(),
                evse.connectors().stream()
                        .map(connector -> view(location, evse, connector))
                        .toList(),
                evse.facts() == null ? EvseFacts.NONE : evse.facts(),
                null));
        int opening = "{\"uid\":".length() + json.writeValueAsBytes(evse.evseUid()).length;
        return new ListedEvse(
                evse.evseUid(),
                evse.stationId(),
                Arrays.copyOf(whole, opening),
                Arrays.copyOfRange(whole, opening, whole.length),
                kinds.computeIfAbsent(its, List::copyOf));
    }

    private ConnectorView view(Location location, Location.Evse evse, Location.Connector connector) {
        return new ConnectorView(
                connector.connectorNumber(),
                connector.standard(),
                connector.format(),
                connector.powerType(),
                connector.maxPowerW(),
                connector.maxVoltageV(),
                connector.maxAmperageA(),
                connector.termsAndConditions(),
                prices().at(location, evse, connector).orElse(null));
    }

    private static LocationFacts facts(Location location) {
        LocationFacts told = location.facts() == null ? LocationFacts.NONE : location.facts();
        return told.openingTimes() == null ? told.with(OpeningTimes.ALWAYS) : told;
    }

    /** What is no time zone has been let through by nobody of ours; a partner's is taken for UTC. */
    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException noZone) {
            return ZoneOffset.UTC;
        }
    }
}
