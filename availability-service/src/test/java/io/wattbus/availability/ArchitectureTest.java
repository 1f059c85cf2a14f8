package io.wattbus.availability;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The shape of the service. */
@AnalyzeClasses(packages = "io.wattbus.availability", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CYCLES =
            slices().matching("io.wattbus.availability.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule STATUS_KNOWS_JAVA_ALONE = classes()
            .that()
            .resideInAPackage("..status..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "io.wattbus.availability.status..");

    @ArchTest
    static final ArchRule WHAT_BECOMES_OF_A_STATION_IS_PURE = noClasses()
            .that()
            .haveNameMatching(
                    ".*\\.(StationState|EvseState|StationUpdate|StationChange|Announcement|Placement)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.apache..", "tools.jackson..");

    @ArchTest
    static final ArchRule AVRO_STAYS_AT_THE_EDGES = noClasses()
            .that()
            .haveNameNotMatching(".*(Listener|Publisher)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.wattbus.schemas.avro..");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_THING_IS =
            noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager|Common|Base)$");

    @ArchTest
    static final ArchRule NO_OTHER_SERVICE_IS_IMPORTED = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.wattbus.gateway..",
                    "io.wattbus.billing..",
                    "io.wattbus.roaming..",
                    "io.wattbus.fraud..",
                    "io.wattbus.search..",
                    "io.wattbus.simulator..",
                    "io.wattbus.localplatform..");

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS =
            noClasses().should().dependOnClassesThat().haveSimpleName("Autowired");
}
