package io.wattbus.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.wattbus.simulator", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule featuresFormNoCycles =
            slices().matching("io.wattbus.simulator.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theDayIsDecidedPurely = noClasses()
            .that()
            .resideInAnyPackage("..day..", "..fleet..", "..ocpp16..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.jetty..", "java.net..", "java.util.concurrent..", "picocli..");

    @ArchTest
    static final ArchRule onlyTheWireKnowsJetty = noClasses()
            .that()
            .resideOutsideOfPackage("..wire..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.jetty..");
}
