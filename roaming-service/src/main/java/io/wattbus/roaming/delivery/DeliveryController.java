package io.wattbus.roaming.delivery;

import io.wattbus.roaming.party.PartyId;
import io.wattbus.roaming.web.Page;
import io.wattbus.roaming.web.PageRequest;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an operator's partners were told, and what they are still to be told. */
@RestController
@RequestMapping("/api/v1/deliveries")
class DeliveryController {

    private final DeliveryQueries deliveries;

    DeliveryController(DeliveryQueries deliveries) {
        this.deliveries = deliveries;
    }

    /** By partner and object. */
    @GetMapping
    ResponseEntity<Page<DeliveryView>> list(
            PartyId operator,
            @RequestParam(required = false) @Nullable UUID partner,
            @RequestParam(required = false) @Nullable ObjectKind object,
            @RequestParam(required = false) @Nullable DeliveryState state,
            @ParameterObject PageRequest page) {
        return Page.of(
                deliveries.list(
                        operator, new DeliveryQueries.Filter(partner, object, state), page.after(), page.size() + 1),
                page,
                view -> DeliveryQueries.cursor(view).encoded(),
                Function.identity());
    }
}
