package io.wattbus.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.schemas.avro.IdTokenRecord;
import io.wattbus.schemas.avro.IdTokenStatus;
import io.wattbus.schemas.avro.IdTokenType;
import io.wattbus.schemas.avro.Whitelist;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void namesAreUnique() {
        assertThat(Topics.all()).extracting(Topic::name).doesNotHaveDuplicates();
    }

    @Test
    void keyNamesTheTenantFirst() {
        IdTokenRecord token = new IdTokenRecord(
                "FI*WAT",
                IdTokenType.ISO14443,
                "04A2",
                null,
                null,
                null,
                IdTokenStatus.ACCEPTED,
                null,
                Whitelist.ALLOWED,
                Instant.EPOCH);

        assertThat(Topics.ID_TOKENS.key(token)).isEqualTo("FI*WAT/ISO14443/04A2");
    }

    @Test
    void deadLetterTopicNamesTheService() {
        assertThat(Topics.CHARGING_SESSIONS.deadLetterTopic("billing-service"))
                .isEqualTo("charging-sessions.billing-service.dlt");
    }

    @Test
    void wireFormatIsBoundToTheRegistryAndNeverRegisters() {
        WireFormat format = WireFormat.of(URI.create("http://registry:1/"));

        assertThat(format.config().values())
                .anyMatch(value -> value.startsWith("http://registry:1/apis/"))
                .noneMatch(value -> value.contains("${"));
        assertThat(format.config().entrySet())
                .filteredOn(entry -> entry.getKey().contains("auto"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.getValue()).isEqualTo("false"));
    }
}
