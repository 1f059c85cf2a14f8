package io.wattbus.billing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.math.BigDecimal;

/** The shape of the service. */
@AnalyzeClasses(packages = "io.wattbus.billing", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CYCLES =
            slices().matching("io.wattbus.billing.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule RATING_KNOWS_JAVA_ALONE = classes()
            .that()
            .resideInAPackage("..rating..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "io.wattbus.billing.rating..");

    @ArchTest
    static final ArchRule DECISIONS_ARE_PURE = noClasses()
            .that()
            .haveSimpleNameEndingWith("BillingSession")
            .or()
            .haveSimpleNameEndingWith("Settlement")
            .or()
            .haveSimpleNameEndingWith("TariffChange")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.apache..", "java.sql..");

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
            .resideInAnyPackage("io.wattbus.gateway..", "io.wattbus.simulator..", "io.wattbus.platform..");

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
