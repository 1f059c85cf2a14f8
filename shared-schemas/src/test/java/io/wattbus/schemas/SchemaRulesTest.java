package io.wattbus.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.avro.Schema.Type;
import org.junit.jupiter.api.Test;

/** What holds for every schema, so that it can grow under FULL_TRANSITIVE and nobody has to guess a unit. */
class SchemaRulesTest {

    private static final Set<Type> NUMBERS = Set.of(Type.INT, Type.LONG, Type.FLOAT, Type.DOUBLE);

    private final Map<String, Schema> types = new LinkedHashMap<>();

    SchemaRulesTest() {
        Topics.all().forEach(topic -> collect(topic.schema()));
    }

    @Test
    void everyTypeAndFieldIsDocumented() {
        assertThat(types.values()).allSatisfy(type -> assertThat(type.getDoc()).isNotBlank());
        assertThat(fields()).allSatisfy(field -> assertThat(field.doc()).isNotBlank());
    }

    @Test
    void everyNumberHasItsUnit() {
        assertThat(fields().filter(field ->
                        NUMBERS.contains(valueOf(field.schema()).getType())))
                .isNotEmpty()
                .allSatisfy(field ->
                        assertThat(field.getProp("unit")).as(field.name()).isNotBlank());
    }

    @Test
    void noNumberIsAFloatingPointOrLogicalDecimal() {
        assertThat(fields()).allSatisfy(field -> {
            Schema value = valueOf(field.schema());
            assertThat(value.getType()).as(field.name()).isNotIn(Type.FLOAT, Type.DOUBLE);
            assertThat(value.getProp("logicalType")).as(field.name()).isNotEqualTo("decimal");
        });
    }

    @Test
    void everyEnumBeginsWithUnknownAndNamesItAsDefault() {
        assertThat(types.values().stream().filter(type -> type.getType() == Type.ENUM))
                .isNotEmpty()
                .allSatisfy(type -> {
                    assertThat(type.getEnumSymbols().getFirst()).isEqualTo("UNKNOWN");
                    assertThat(type.getEnumDefault()).isEqualTo("UNKNOWN");
                });
    }

    @Test
    void everyUnionIsWithNullAndDefaultsToIt() {
        assertThat(fields().filter(field -> field.schema().isUnion()))
                .isNotEmpty()
                .allSatisfy(field -> {
                    assertThat(field.schema().getTypes()).hasSize(2);
                    assertThat(field.schema().getTypes().getFirst().getType()).isEqualTo(Type.NULL);
                    assertThat(field.hasDefaultValue()).as(field.name()).isTrue();
                });
    }

    @Test
    void personalDataIsTagged() {
        Set<String> tagged = new TreeSet<>();
        types.values().stream()
                .filter(type -> type.getType() == Type.RECORD)
                .forEach(type -> type.getFields().stream()
                        .filter(field -> Boolean.TRUE.equals(field.getObjectProp("personalData")))
                        .forEach(field -> tagged.add(type.getName() + "." + field.name())));

        assertThat(tagged)
                .containsExactly(
                        "AuthorizationRequest.idToken",
                        "ChargeDetailRecord.idToken",
                        "ChargeDetailRecord.signedMeterData",
                        "ChargingSessionEvent.idToken",
                        "ChargingSessionEvent.signedMeterData",
                        "FraudDecision.idToken",
                        "FraudDecision.subject",
                        "IdToken.contractId",
                        "IdToken.uid",
                        "IdTokenRecord.contractId",
                        "IdTokenRecord.groupId",
                        "IdTokenRecord.uid",
                        "PublishToken.groupId",
                        "PublishToken.uid",
                        "PublishToken.visualNumber",
                        "RoamingTokenRecord.contractId",
                        "RoamingTokenRecord.groupId",
                        "RoamingTokenRecord.uid",
                        "RoamingTokenRecord.visualNumber",
                        "SampledValue.value",
                        "SignedMeterValue.value",
                        "StationCommand.groupId",
                        "StationCommand.idToken",
                        "StationEvent.idToken",
                        "TariffAssignment.contractId",
                        "TariffAssignment.tokenGroup");
    }

    private Stream<Field> fields() {
        return types.values().stream()
                .filter(type -> type.getType() == Type.RECORD)
                .flatMap(type -> type.getFields().stream());
    }

    private void collect(Schema schema) {
        switch (schema.getType()) {
            case RECORD -> {
                if (types.putIfAbsent(schema.getFullName(), schema) == null) {
                    schema.getFields().forEach(field -> collect(field.schema()));
                }
            }
            case ENUM -> types.putIfAbsent(schema.getFullName(), schema);
            case ARRAY -> collect(schema.getElementType());
            case UNION -> schema.getTypes().forEach(this::collect);
            default -> assertThat(schema.getType()).isNotIn(Type.MAP, Type.FIXED);
        }
    }

    private static Schema valueOf(Schema schema) {
        return schema.isUnion() ? schema.getTypes().getLast() : schema;
    }
}
