package io.wattbus.gateway.ocpp16;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.ocpp16.SchemaMutants.Mutant;
import io.wattbus.gateway.rpc.Answer;
import io.wattbus.gateway.rpc.Frame.Call;
import io.wattbus.gateway.rpc.ProtocolSession;
import io.wattbus.gateway.vendor.Tolerance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

class ConformanceTest {

    private static final Logger log = LoggerFactory.getLogger(ConformanceTest.class);
    private static final long SEED = 16;

    /**
     * What the specification's text asks for and its schemas do not; and that whole numbers have 32 bits and no decimals,
     * which draft 6 of JSON Schema sees otherwise than draft 4.
     */
    private static final Pattern STRICTER = Pattern.compile(".*("
            + "connectorId (zero|negative)|numberPhases (zero|negative)|(stackLevel|duration|startPeriod) negative"
            + "|chargingSchedulePeriod an array|beyond 32 bits|whole with a decimal)");

    /** A message that we read, by the name of its schema. */
    record Message(String schema, Function<Fields, ?> type) {

        Optional<String> faultOf(ObjectNode payload) {
            return switch (Fields.read(payload, Tolerance.NONE, type)) {
                case Reading.Valid<?> valid -> Optional.empty();
                case Reading.Invalid<?> invalid ->
                    Optional.of(invalid.violation().toString());
            };
        }

        @Override
        public String toString() {
            return schema;
        }
    }

    @BeforeAll
    static void needsTheSchemas() {
        assumeTrue(
                OfficialSchemas.find().isPresent(),
                "Skipped: -Docpp.schemas names no folder that holds the official schemas of OCPP 1.6 in 1.6");
    }

    static Stream<Message> judgesAsTheSchemasDo() {
        ActionTable table = new ActionTable(new FakeCentralSystem());
        return Stream.concat(
                table.inbound().map(row -> new Message(row.name(), row.request())),
                table.outbound()
                        .flatMap(row -> Stream.of(
                                new Message(row.name(), row.request()),
                                new Message(row.name() + "Response", row.response()))));
    }

    @ParameterizedTest
    @MethodSource
    void judgesAsTheSchemasDo(Message message) {
        OfficialSchemas schemas = OfficialSchemas.find().orElseThrow();
        OfficialSchemas.Verdict verdict = schemas.of(message.schema());
        List<String> disagreements = new ArrayList<>();
        List<Mutant> payloads = payloads(schemas.source(message.schema()));

        for (Mutant mutant : payloads) {
            Optional<String> theirs = verdict.faultOf(mutant.payload());
            Optional<String> ours = message.faultOf(mutant.payload());
            boolean isStricter =
                    ours.isPresent() && STRICTER.matcher(mutant.change()).matches();
            if (ours.isPresent() != theirs.isPresent() && !isStricter) {
                disagreements.add("%s: schema %s, we %s".formatted(mutant.change(), theirs, ours));
            }
        }

        log.atInfo().log("{}: {} payloads judged", message.schema(), payloads.size());
        assertThat(disagreements.stream().distinct()).isEmpty();
    }

    static Stream<InboundAction<?, ?>> answersWhatTheSchemasAllow() {
        return new ActionTable(new FakeCentralSystem()).inbound();
    }

    @ParameterizedTest
    @MethodSource
    void answersWhatTheSchemasAllow(InboundAction<?, ?> action) {
        OfficialSchemas schemas = OfficialSchemas.find().orElseThrow();
        OfficialSchemas.Verdict verdict = schemas.of(action.name() + "Response");
        ProtocolSession session =
                Protocols.ocpp16(new FakeCentralSystem()).open(Fixtures.connected(Fixtures.station(2)), true);
        List<ObjectNode> requests = new ArrayList<>(new SchemaInstances(schemas.source(action.name()), SEED).all());
        Stream.of("BLOCKED", "EXPIRED", "UNKNOWN", "UNTIL", "LONG")
                .forEach(uid -> requests.add(requests.getFirst().deepCopy().put("idTag", uid)));

        for (ObjectNode request : requests) {
            Answer answer =
                    session.answer(new Call("1", action.name(), request), Instant.parse("2026-05-01T10:00:00Z"));

            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Answer.Response.class,
                            response -> assertThat(verdict.faultOf(response.payload()))
                                    .isEmpty());
        }
    }

    private static List<Mutant> payloads(ObjectNode schema) {
        SchemaInstances instances = new SchemaInstances(schema, SEED);
        SchemaMutants mutants = new SchemaMutants(instances);
        List<Mutant> payloads = new ArrayList<>();
        for (ObjectNode instance : instances.all()) {
            payloads.add(new Mutant("as it may be", instance));
            payloads.addAll(mutants.of(instance.deepCopy(), schema));
        }
        return payloads;
    }
}
