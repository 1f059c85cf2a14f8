package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.partner.Connection;
import io.wattbus.roaming.partner.Farewell;
import io.wattbus.roaming.partner.PartnerEndpoint;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Unregisters us at partners (OCPI 2.2.1 Credentials, DELETE). */
@Component
class CredentialsFarewell implements Farewell {

    private static final Logger LOG = LoggerFactory.getLogger(CredentialsFarewell.class);

    private final PartnerHttp http;

    CredentialsFarewell(PartnerHttp http) {
        this.http = http;
    }

    @Override
    public void say(Connection ended) throws InterruptedException {
        Optional<URI> credentials = ended.endpoints().stream()
                .filter(endpoint -> endpoint.module().equals("credentials"))
                .map(PartnerEndpoint::url)
                .findFirst();
        if (credentials.isPresent()) {
            Answer answer = http.send(new PartnerHttp.Request(
                    "DELETE", credentials.get(), ended.token(), Map.of(), UUID.randomUUID(), null));
            switch (answer) {
                case Answer.Success _ -> LOG.debug("A partner has heard that it is connected no longer");
                case Answer.No no -> LOG.info("A partner refuses to be unregistered at: {}", no.kind());
                case Answer.Failure(String kind) -> LOG.info("A partner is not told that it is unregistered: {}", kind);
            }
        }
    }
}
