package dev.plumbline.service.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.plumbline.architecture.Accesses;
import dev.plumbline.architecture.Shape;
import dev.plumbline.service.Main;
import org.junit.jupiter.api.Test;

class ServiceArchitectureTest {
  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.plumbline.service");

  @Test
  void theWholeServiceIsLookedAt() {
    assertThat(SERVICE).hasSizeGreaterThan(40);
  }

  @Test
  void onlyTheCommandLineKnowsItsLibrary() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.plumbline.service.cli")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(SERVICE);
  }

  @Test
  void onlyTheServiceOverHttpKnowsItsLibrary() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.plumbline.service.http")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.eclipse.jetty..", "io.prometheus..")
        .check(SERVICE);
  }

  @Test
  void onlyTheRuleStoreKnowsGit() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.plumbline.service.store")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.eclipse.jgit..")
        .check(SERVICE);
  }

  @Test
  void onlyAccessKnowsTokensOfOthers() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.plumbline.service.access")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.nimbusds..")
        .check(SERVICE);
  }

  @Test
  void theCommandLineIsKnownToNobody() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.plumbline.service", "dev.plumbline.service.cli")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.plumbline.service.cli")
        .check(SERVICE);
  }

  @Test
  void commandsAndTransportWriteNoJson() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.plumbline.service.cli", "dev.plumbline.service.http")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml..")
        .check(SERVICE);
  }

  @Test
  void formatsKnowNoCommands() {
    noClasses()
        .that()
        .resideInAPackage("dev.plumbline.service.output")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.plumbline.service",
            "dev.plumbline.service.cli",
            "dev.plumbline.service.http",
            "dev.plumbline.service.store")
        .check(SERVICE);
  }

  @Test
  void nobodyReachesIntoTheEngine() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.plumbline.internal..")
        .check(SERVICE);
  }

  @Test
  void nobodyLooksAtASecret() {
    noClasses().should().accessTargetWhere(Accesses.secretValues()).check(SERVICE);
  }

  @Test
  void theProcessIsLookedAtInOnePlace() {
    noClasses()
        .that()
        .areNotAssignableTo(Main.class)
        .should()
        .accessTargetWhere(Accesses.surroundings())
        .orShould()
        .accessTargetWhere(Accesses.standardStreams())
        .check(SERVICE);
  }

  @Test
  void classesHaveTheShapeOfTheProject() {
    classes().should(Shape.liveInANullMarkedPackage()).check(SERVICE);
    classes().should(Shape.haveATellingName()).check(SERVICE);
    classes().should(Shape.haveNoStaticState()).check(SERVICE);
    classes()
        .that()
        .areNotInterfaces()
        .and()
        .areNotAnonymousClasses()
        .should(Shape.beClosed())
        .check(SERVICE);
    fields().should(Shape.notBeOptional()).check(SERVICE);
    codeUnits().should(Shape.takeNoOptional()).check(SERVICE);
    codeUnits()
        .that()
        .areDeclaredInClassesThat()
        .areNotRecords()
        .should(Shape.takeAtMost(5))
        .check(SERVICE);
  }
}
