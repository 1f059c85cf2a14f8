package io.wattbus.fraud;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.wattbus.fraud.rule.Rule;
import java.time.Clock;
import java.time.Instant;

/** The shape of the service. */
@AnalyzeClasses(packages = "io.wattbus.fraud", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CYCLES =
            slices().matching("io.wattbus.fraud.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule RULES_KNOW_JAVA_ALONE = classes()
            .that()
            .resideInAnyPackage("..rule..", "..charging..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "io.wattbus.fraud.rule..", "io.wattbus.fraud.charging..");

    @ArchTest
    static final ArchRule RULES_READ_NO_CLOCK = noClasses()
            .that()
            .resideInAnyPackage("..rule..", "..charging..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule RULES_ARE_WITH_THE_RULES =
            classes().that().implement(Rule.class).should().resideInAPackage("..rule..");

    @ArchTest
    static final ArchRule DECISIONS_ARE_PURE = noClasses()
            .that()
            .haveSimpleName("Decision")
            .or()
            .haveSimpleName("DecisionId")
            .or()
            .haveSimpleName("Release")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.apache..");

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
                    "io.wattbus.availability..",
                    "io.wattbus.roaming..",
                    "io.wattbus.search..",
                    "io.wattbus.simulator..",
                    "io.wattbus.localplatform..");

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS =
            noClasses().should().dependOnClassesThat().haveSimpleName("Autowired");
}
