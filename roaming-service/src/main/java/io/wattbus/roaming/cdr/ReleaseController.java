package io.wattbus.roaming.cdr;

import io.wattbus.roaming.party.PartyId;
import io.wattbus.roaming.web.Problem;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets bills go that are held because they do not come out at what they say. */
@RestController
class ReleaseController {

    private final Cdrs cdrs;

    ReleaseController(Cdrs cdrs) {
        this.cdrs = cdrs;
    }

    /** The partner is told of it as it is. */
    @PostMapping("/api/v1/deliveries/{cdrId}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(PartyId operator, @PathVariable UUID cdrId) {
        if (!cdrs.release(operator, cdrId)) {
            throw Problem.notFound("record that is held");
        }
    }
}
