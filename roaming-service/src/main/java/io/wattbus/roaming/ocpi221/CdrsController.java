package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.cdr.Cdrs;
import io.wattbus.roaming.ocpi.Caller;
import io.wattbus.roaming.ocpi.Envelope;
import io.wattbus.roaming.ocpi.Paging;
import io.wattbus.roaming.partner.SharedData;
import io.wattbus.roaming.pull.Window;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** OCPI CDRs, sender: a partner's own drivers' charge detail records. */
@RestController
class CdrsController {

    private final Cdrs cdrs;
    private final Paging paging;

    CdrsController(Cdrs cdrs, Paging paging) {
        this.cdrs = cdrs;
        this.paging = paging;
    }

    @GetMapping(Ocpi221.CDRS)
    ResponseEntity<Envelope<List<OcpiCdr>>> list(Caller caller, @RequestParam Map<String, String> params) {
        Window window = paging.window(params);
        return paging.answer(
                Ocpi221.CDRS,
                params,
                window,
                cdrs.of(caller.operators(SharedData.CDRS), caller.drivers(), window)
                        .map(cdr -> OcpiCdr.of(cdr, cdr.place().orElseThrow())));
    }
}
