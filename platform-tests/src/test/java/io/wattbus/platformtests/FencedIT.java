package io.wattbus.platformtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.platformtests.harness.Charger;
import io.wattbus.platformtests.harness.Partner;
import io.wattbus.platformtests.harness.RunningPlatform;
import io.wattbus.platformtests.harness.StationAccess;
import io.wattbus.platformtests.harness.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;

/**
 * Somebody joins every group under the name of every replica, as a replica's own lost join does when Kafka comes back
 * from a standstill. Kafka then shuts the replica out; it has to come in again.
 */
@OnPlatform
class FencedIT {

    private static final String PARTY = "SE*EMP";
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A member under the name that it keeps over restarts. */
    private record Member(String group, String name, String topic) {}

    @Test
    void aReplicaThatIsShutOutComesInAgain(RunningPlatform platform, Tenant tenant)
            throws ExecutionException, InterruptedException {
        tenant.tariff(Tariffs.ENERGY_ONLY);
        StationAccess station = tenant.station();
        try (Admin admin = Admin.create(
                        Map.of("bootstrap.servers", platform.parts().kafkaBootstrap()));
                Partner partner = Partner.registered(tenant, PARTY)) {
            List<Member> members = members(admin);
            assertThat(members.stream().map(Member::group))
                    .contains("billing-service", "availability-service", "roaming-service", "search-service");
            members.parallelStream().forEach(member -> takePlaceOf(member, platform));

            Charger charger = tenant.connect(station).boot();
            Instant start = Instant.now();
            int transaction = charger.start(1, tenant.idTokenOf(PARTY), start, 0);
            Effects effects = Effects.of(platform, tenant, partner, station);
            effects.awaitStart();
            charger.stop(transaction, start, 10_000);
            effects.awaitEnd();
        }
    }

    /** Those of listeners: streams have a protocol of their own and replace their threads. */
    private static List<Member> members(Admin admin) throws ExecutionException, InterruptedException {
        List<String> groups = admin.listGroups().all().get().stream()
                .filter(group -> group.protocol().equals("consumer"))
                .map(GroupListing::groupId)
                .toList();
        return admin.describeConsumerGroups(groups).all().get().values().stream()
                .filter(group -> !group.partitionAssignor().equals("stream"))
                .flatMap(group -> group.members().stream()
                        .filter(member -> member.groupInstanceId().isPresent())
                        .flatMap(member -> topics(member.assignment().topicPartitions()).stream()
                                .limit(1)
                                .map(topic -> new Member(
                                        group.groupId(),
                                        member.groupInstanceId().orElseThrow(),
                                        topic))))
                .toList();
    }

    private static Set<String> topics(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::topic).collect(Collectors.toSet());
    }

    private static void takePlaceOf(Member member, RunningPlatform platform) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                platform.parts().kafkaBootstrap(),
                "group.id",
                member.group(),
                "group.instance.id",
                member.name(),
                "enable.auto.commit",
                "false",
                "key.deserializer",
                ByteArrayDeserializer.class,
                "value.deserializer",
                ByteArrayDeserializer.class);
        try (KafkaConsumer<byte[], byte[]> twin = new KafkaConsumer<>(settings)) {
            twin.subscribe(List.of(member.topic()));
            await("the place of " + member.name()).atMost(PATIENCE).until(() -> isIn(twin));
        }
    }

    /** Or was, and is shut out by the one whose place it took. */
    private static boolean isIn(KafkaConsumer<?, ?> twin) {
        try {
            twin.poll(POLL);
            return !twin.assignment().isEmpty();
        } catch (FencedInstanceIdException e) {
            return true;
        }
    }
}
