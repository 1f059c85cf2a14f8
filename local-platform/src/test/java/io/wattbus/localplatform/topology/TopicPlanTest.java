package io.wattbus.localplatform.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.wattbus.schemas.Topics;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.junit.jupiter.api.Test;

class TopicPlanTest {

    private static final TopologySettings LOCAL = TopologySettings.local(Map.of());

    @Test
    void localTopicsHaveTwelvePartitionsAndOneReplica() {
        assertThat(LOCAL).isEqualTo(new TopologySettings(12, (short) 1, 1));
        assertThat(TopologySettings.local(Map.of("WATTBUS_PARTITIONS", "3")).partitions())
                .isEqualTo(3);
    }

    @Test
    void sessionsAreKeptFor400Days() {
        assertThat(TopicPlan.of(Topics.CHARGING_SESSIONS, LOCAL).config())
                .containsOnly(
                        Map.entry("cleanup.policy", "delete"),
                        Map.entry("retention.ms", "34560000000"),
                        Map.entry("min.insync.replicas", "1"));
    }

    @Test
    void tariffsAreCompacted() {
        assertThat(TopicPlan.of(Topics.TARIFFS, LOCAL).config())
                .containsOnly(Map.entry("cleanup.policy", "compact"), Map.entry("min.insync.replicas", "1"));
    }

    @Test
    void onlyWhatDiffersIsChanged() {
        TopicPlan plan = TopicPlan.of(Topics.METER_VALUES, LOCAL);

        assertThat(plan.changes(config("604800000"))).isEmpty();
        assertThat(plan.changes(config("1")))
                .extracting(AlterConfigOp::configEntry)
                .containsExactly(new ConfigEntry("retention.ms", "604800000"));
    }

    @Test
    void moreReplicasInSyncThanThereAreIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TopologySettings(12, (short) 1, 2));
    }

    private static Config config(String retention) {
        return new Config(List.of(
                new ConfigEntry("cleanup.policy", "delete"),
                new ConfigEntry("min.insync.replicas", "1"),
                new ConfigEntry("retention.ms", retention)));
    }
}
