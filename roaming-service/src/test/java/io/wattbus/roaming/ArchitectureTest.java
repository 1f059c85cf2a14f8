package io.wattbus.roaming;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.math.BigDecimal;

/** The shape of the service. */
@AnalyzeClasses(packages = "io.wattbus.roaming", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CYCLES =
            slices().matching("io.wattbus.roaming.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule OCPI_STAYS_AT_ITS_EDGE = noClasses()
            .that()
            .resideOutsideOfPackages("..ocpi..", "..ocpi221..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..ocpi..", "..ocpi221..");

    @ArchTest
    static final ArchRule WHAT_VERSIONS_SHARE_KNOWS_NO_VERSION = noClasses()
            .that()
            .resideInAPackage("..ocpi..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..ocpi221..");

    @ArchTest
    static final ArchRule DECISIONS_ARE_PURE = noClasses()
            .that()
            .haveNameMatching(
                    ".*\\.(LocationChange|SessionChange|KnownStatus|BackOff|Circuit|LocationTree|ToldJson|ToldRules|PushAnswers|Ocpi(Location|Evse|"
                            + "Session|Cdr|CdrToken|Number|Tariff|Restrictions|EnergyMix|Hours|Image|Company|Place))(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.apache..", "java.sql..");

    @ArchTest
    static final ArchRule THE_MODEL_KNOWS_NEITHER_A_VERSION_NOR_HTTP = noClasses()
            .that()
            .resideInAnyPackage("..location..", "..session..", "..cdr..", "..tariff..", "..party..", "..pricecheck..")
            .and()
            .haveNameNotMatching(".*Controller(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..ocpi..", "..ocpi221..", "java.net.http..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule THE_SECOND_OPINION_IS_PURE = noClasses()
            .that()
            .resideInAPackage("..pricecheck..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "org.apache..",
                    "java.sql..",
                    "io.wattbus.roaming.cdr..",
                    "io.wattbus.roaming.tariff..");

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
                    "io.wattbus.fraud..",
                    "io.wattbus.search..",
                    "io.wattbus.localplatform..");

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS =
            noClasses().should().dependOnClassesThat().haveSimpleName("Autowired");

    @ArchTest
    static final ArchRule MONEY_NEVER_PASSES_THROUGH_FLOATING_POINT = noClasses()
            .should()
            .callMethod(BigDecimal.class, "doubleValue")
            .orShould()
            .callMethod(BigDecimal.class, "valueOf", double.class)
            .orShould()
            .callConstructor(BigDecimal.class, double.class);
}
