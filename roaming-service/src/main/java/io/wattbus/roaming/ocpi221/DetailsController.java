package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.ocpi.Envelope;
import io.wattbus.roaming.ocpi.OcpiSettings;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which modules are spoken here. */
@RestController
class DetailsController {

    private final OcpiSettings settings;

    DetailsController(OcpiSettings settings) {
        this.settings = settings;
    }

    @GetMapping(Ocpi221.PATH)
    Envelope<VersionDetails> details() {
        return Envelope.of(new VersionDetails(
                Ocpi221.VERSION,
                List.of(
                        sender("credentials", Ocpi221.CREDENTIALS),
                        sender("locations", Ocpi221.LOCATIONS),
                        sender("tariffs", Ocpi221.TARIFFS),
                        sender("sessions", Ocpi221.SESSIONS),
                        sender("cdrs", Ocpi221.CDRS),
                        receiver("locations", Ocpi221.LOCATIONS),
                        receiver("tariffs", Ocpi221.TARIFFS),
                        receiver("tokens", Ocpi221.TOKENS),
                        receiver("commands", Ocpi221.COMMANDS))));
    }

    private Endpoint receiver(String module, String path) {
        return new Endpoint(module, Endpoint.RECEIVER, settings.address(path));
    }

    private Endpoint sender(String module, String path) {
        return new Endpoint(module, Endpoint.SENDER, settings.address(path));
    }
}
