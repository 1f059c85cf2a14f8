package io.wattbus.search;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The shape of the service. */
@AnalyzeClasses(packages = "io.wattbus.search", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CYCLES =
            slices().matching("io.wattbus.search.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule OPENSEARCH_HAS_ONE_DOOR = noClasses()
            .that()
            .resideOutsideOfPackage("..search.index..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.opensearch.client.opensearch.OpenSearchClient")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("org.opensearch.client.transport..", "org.opensearch.client.opensearch.generic..");

    @ArchTest
    static final ArchRule DOCUMENTS_ARE_READ_WITHIN_A_TENANT = noClasses()
            .that()
            .doNotHaveSimpleName("TenantSearch")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.opensearch.client.opensearch.core.SearchRequest");

    @ArchTest
    static final ArchRule DOCUMENTS_ARE_PURE = classes()
            .that()
            .haveSimpleNameEndingWith("Document")
            .or()
            .haveSimpleNameEndingWith("StationSection")
            .or()
            .haveSimpleNameEndingWith("Interval")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.jspecify..", "com.fasterxml.jackson.annotation..", "io.wattbus.search..");

    @ArchTest
    static final ArchRule AVRO_STAYS_AT_THE_EDGES = noClasses()
            .that()
            .haveNameNotMatching(".*Listener(\\$.*)?")
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
            .resideInAnyPackage("io.wattbus.gateway..", "io.wattbus.billing..", "io.wattbus.localplatform..");

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS =
            noClasses().should().dependOnClassesThat().haveSimpleName("Autowired");
}
