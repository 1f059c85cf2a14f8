package io.wattbus.roaming.ocpi;

import java.net.URI;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which versions of OCPI are spoken here. */
@RestController
class VersionsController {

    private final List<OcpiVersion> versions;
    private final OcpiSettings settings;

    VersionsController(List<OcpiVersion> versions, OcpiSettings settings) {
        this.versions = versions;
        this.settings = settings;
    }

    /** Version of the versions module. */
    record Version(String version, URI url) {}

    @GetMapping("/ocpi/versions")
    Envelope<List<Version>> versions() {
        return Envelope.of(versions.stream()
                .map(version -> new Version(version.number(), settings.address(version.path())))
                .toList());
    }
}
