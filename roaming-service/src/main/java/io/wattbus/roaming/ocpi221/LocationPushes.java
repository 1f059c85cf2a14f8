package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.delivery.Parcel;
import io.wattbus.roaming.delivery.PartnerApi.Sending;
import io.wattbus.roaming.delivery.Telling;
import io.wattbus.roaming.location.EvseKey;
import io.wattbus.roaming.location.EvseState;
import io.wattbus.roaming.location.EvseStatus;
import io.wattbus.roaming.location.Location;
import io.wattbus.roaming.location.Locations;
import io.wattbus.roaming.operator.OperatorRepository;
import io.wattbus.roaming.partner.Agreement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Locations and the status of their EVSEs on their way to partners (OCPI, Locations, receiver interface). */
@Component
class LocationPushes {

    private final PushRequests requests;
    private final Locations locations;
    private final OperatorRepository operators;

    LocationPushes(PushRequests requests, Locations locations, OperatorRepository operators) {
        this.requests = requests;
        this.locations = locations;
        this.operators = operators;
    }

    /** The states of all EVSEs that {@code parcels} are about. */
    Map<EvseKey, EvseState> states(List<Parcel> parcels) {
        return locations.states(parcels.stream().map(LocationPushes::key).collect(Collectors.toSet()));
    }

    /** The status as it is now. */
    Sending status(Parcel parcel, Agreement agreement, Map<EvseKey, EvseState> states) {
        EvseState state = states.get(key(parcel));
        if (state == null) {
            return () -> new Telling.NotReady("location-unknown");
        }
        return state.publish() && agreement.shows(state.locationId())
                ? () -> tell(parcel, state)
                : Telling.Withheld::new;
    }

    /** The location as it is now; one that is published no longer says so. */
    Sending whole(Parcel parcel, Agreement agreement) {
        Optional<Location> location =
                locations.find(PushRequests.owner(parcel), parcel.delivery().objectId());
        if (location.isEmpty()) {
            return () -> new Telling.NotReady("location-unknown");
        }
        if (!agreement.shows(location.get().locationId())) {
            return Telling.Withheld::new;
        }
        OcpiLocation body = body(location.get());
        return () -> {
            PushRequests.Reply reply = requests.send(parcel, parcel.partner().party(), "PUT", body, body.id());
            return PushAnswers.of(reply.answer(), Optional.empty(), reply.retryAfter());
        };
    }

    /** A partner that does not know the EVSE yet is given the whole location (OCPI, PATCH). */
    private Telling tell(Parcel parcel, EvseState state) throws InterruptedException {
        PushRequests.Reply reply = requests.send(
                parcel,
                parcel.partner().party(),
                "PATCH",
                new OcpiEvse.StatusPatch(state.status().name(), state.lastUpdated()),
                state.locationId(),
                state.uid());
        EvseStatus told = state.status();
        if (PushAnswers.isUnknownObject(reply.answer())) {
            Optional<Location> location = locations.find(PushRequests.owner(parcel), state.locationId());
            if (location.isPresent()) {
                reply = requests.send(
                        parcel, parcel.partner().party(), "PUT", body(location.get()), state.locationId());
                told = location.get()
                        .evse(state.uid())
                        .map(evse -> evse.status())
                        .orElse(told);
            }
        }
        return PushAnswers.of(reply.answer(), Optional.of(told.name()), reply.retryAfter());
    }

    private OcpiLocation body(Location location) {
        return OcpiLocation.of(location, operators.find(location.operatorId()));
    }

    private static EvseKey key(Parcel parcel) {
        return new EvseKey(PushRequests.owner(parcel), parcel.delivery().objectId());
    }
}
