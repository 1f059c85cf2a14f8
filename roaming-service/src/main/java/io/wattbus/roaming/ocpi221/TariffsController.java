package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.ocpi.Caller;
import io.wattbus.roaming.ocpi.Envelope;
import io.wattbus.roaming.ocpi.Paging;
import io.wattbus.roaming.partner.SharedData;
import io.wattbus.roaming.pull.Window;
import io.wattbus.roaming.tariff.Tariffs;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** OCPI Tariffs, sender: what holds for everybody. There is no GET of a single one (OCPI 2.2.1 mod_tariffs). */
@RestController
class TariffsController {

    private final Tariffs tariffs;
    private final Paging paging;

    TariffsController(Tariffs tariffs, Paging paging) {
        this.tariffs = tariffs;
        this.paging = paging;
    }

    @GetMapping(Ocpi221.TARIFFS)
    ResponseEntity<Envelope<List<OcpiTariff>>> list(Caller caller, @RequestParam Map<String, String> params) {
        Window window = paging.window(params);
        return paging.answer(
                Ocpi221.TARIFFS,
                params,
                window,
                tariffs.offered(caller.operators(SharedData.TARIFFS), window).map(OcpiTariff::of));
    }
}
