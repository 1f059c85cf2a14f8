package io.wattbus.gateway;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** How the gateway is built, as the decision records and the contributors' guide say it. */
@AnalyzeClasses(packages = "io.wattbus", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] FRAMEWORKS = {
        "org.springframework..", "org.apache.kafka..", "org.apache.avro..", "java.sql..", "javax.sql..", "jakarta.."
    };

    @ArchTest
    static final ArchRule features_have_no_cycles =
            slices().matching("io.wattbus.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule frames_and_meters_are_plain_java = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.wattbus.gateway.rpc..", "io.wattbus.gateway.meter..", "io.wattbus.gateway.smartcharging..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FRAMEWORKS);

    @ArchTest
    static final ArchRule decisions_are_plain_java = noClasses()
            .that()
            .haveNameMatching(
                    "io\\.wattbus\\.gateway\\..*(Rules|Decision|Plan|Progress|ChargingTransaction|SessionKey)")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FRAMEWORKS);

    @ArchTest
    static final ArchRule messages_and_handlers_are_plain_java = noClasses()
            .that()
            .resideInAPackage("io.wattbus.gateway.ocpp16..")
            .and()
            .haveSimpleNameNotEndingWith("Configuration")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FRAMEWORKS);

    @ArchTest
    static final ArchRule avro_stays_at_the_edge = noClasses()
            .that()
            .resideInAPackage("io.wattbus.gateway..")
            .and()
            .haveNameNotMatching(".*(Publisher|Listener)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.wattbus.schemas.avro..");

    @ArchTest
    static final ArchRule words_of_ocpp_16_stay_in_ocpp16 = noClasses()
            .that(resideInAPackage("io.wattbus.gateway..")
                    .and(resideInAnyPackage("io.wattbus.gateway.ocpp16..").negate()))
            .should()
            .haveSimpleNameContaining("ChargePoint")
            .orShould()
            .haveSimpleNameContaining("IdTag");

    @ArchTest
    static final ArchRule names_say_something =
            noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager|Common|Base)(\\$.*)?");

    @ArchTest
    static final ArchRule no_service_knows_another = noClasses()
            .that()
            .resideInAPackage("io.wattbus.gateway..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.wattbus..")
                    .and(resideInAnyPackage("io.wattbus.gateway..", "io.wattbus.schemas..")
                            .negate()));

    @ArchTest
    static final ArchRule stores_are_reached_through_repositories_and_views = classes()
            .that()
            .resideInAPackage("io.wattbus.gateway..")
            .and()
            .haveSimpleNameEndingWith("Controller")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("org.springframework.jdbc..").negate());
}
