package io.wattbus.search.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.search.index.Write;
import io.wattbus.search.privacy.TokenHash;
import io.wattbus.search.privacy.TokenHashes;
import io.wattbus.search.testing.Fixtures;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SessionMappingTest {

    private final TokenHash hash = TokenHashes.any();
    private final Fixtures.Session told = Fixtures.session("FI*WAT");

    @Test
    void endedSessionHasItsEnd() {
        SessionDocument document = ChargingSessionListener.document(told.ended(2, 1_500), hash);

        Session session = document.session();
        assertThat(session.state()).isEqualTo(SessionState.ENDED);
        assertThat(session.endedAt()).contains(told.startedAt.plusSeconds(120));
        assertThat(session.endedBy()).contains("REPORTED");
        assertThat(session.energyWh()).isEqualTo(2);
        assertThat(document.energyMilliWh()).isEqualTo(1_500);
    }

    @Test
    void runningSessionHasNoEnd() {
        Session session =
                ChargingSessionListener.document(told.updated(1, 1_499), hash).session();

        assertThat(session.state()).isEqualTo(SessionState.ACTIVE);
        assertThat(session.endedAt()).isEmpty();
        assertThat(session.stoppedReason()).isEmpty();
        assertThat(session.updatedAt()).isEqualTo(told.startedAt.plusSeconds(60));
        assertThat(session.energyWh()).isEqualTo(1);
    }

    @Test
    void itsVersionIsTheSequenceOfItsEvent() {
        Write write = ChargingSessionListener.document(told.ended(7, 0), hash).write();

        assertThat(write).isInstanceOfSatisfying(Write.Put.class, put -> {
            assertThat(put.id()).isEqualTo(told.id.toString());
            assertThat(put.version()).isEqualTo(7);
        });
    }

    @Test
    void nobodyIsNamed() {
        SessionDocument document = ChargingSessionListener.document(told.started(), hash);

        JsonNode json = JsonMapper.shared().valueToTree(document);

        assertThat(json.toString())
                .doesNotContainIgnoringCase(Fixtures.TOKEN_UID)
                .doesNotContain(Fixtures.CONTRACT_ID);
        assertThat(json.path("tokenHash").asString()).isEqualTo(hash.of(Fixtures.TOKEN_UID));
        assertThat(json.path("contractHash").asString()).isEqualTo(hash.of(Fixtures.CONTRACT_ID));
        assertThat(json.path("sessionId").asString()).isEqualTo(told.id.toString());
    }

    @Test
    void sessionOfNobodyIsASession() {
        ChargingSessionEvent event =
                ChargingSessionEvent.newBuilder(told.started()).setIdToken(null).build();

        SessionDocument document = ChargingSessionListener.document(event, hash);

        assertThat(document.tokenHash()).isEqualTo(Optional.empty());
        assertThat(document.session().issuingParty()).isEmpty();
    }
}
