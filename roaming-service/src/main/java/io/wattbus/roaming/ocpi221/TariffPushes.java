package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.delivery.Parcel;
import io.wattbus.roaming.delivery.PartnerApi.Sending;
import io.wattbus.roaming.tariff.Tariffs;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tariffs on their way to partners (OCPI, Tariffs, receiver interface). */
@Component
class TariffPushes {

    private final PushRequests requests;
    private final Tariffs tariffs;

    TariffPushes(PushRequests requests, Tariffs tariffs) {
        this.requests = requests;
        this.tariffs = tariffs;
    }

    /** The tariff as it is offered now, or that it is offered no longer. */
    Sending whole(Parcel parcel) {
        String id = parcel.delivery().objectId();
        Optional<OcpiTariff> body =
                tariffs.offered(PushRequests.owner(parcel), id).map(OcpiTariff::of);
        return () -> {
            if (body.isEmpty()) {
                PushRequests.Reply reply =
                        requests.send(parcel, parcel.partner().party(), "DELETE", null, id);
                return PushAnswers.ofDelete(reply.answer(), reply.retryAfter());
            }
            PushRequests.Reply reply = requests.send(parcel, parcel.partner().party(), "PUT", body.get(), id);
            return PushAnswers.of(reply.answer(), Optional.empty(), reply.retryAfter());
        };
    }
}
