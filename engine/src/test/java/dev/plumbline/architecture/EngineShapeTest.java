package dev.plumbline.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.plumbline.architecture.EngineCode.ENGINE;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import org.junit.jupiter.api.Test;

final class EngineShapeTest {
  @Test
  void classesAreClosed() {
    classes()
        .that()
        .areNotInterfaces()
        .and()
        .areNotAnonymousClasses()
        .should(Shape.beClosed())
        .because("values are compared and shared; nobody may add a variant unseen")
        .check(ENGINE);
  }

  @Test
  void publicInterfacesAreSealed() {
    classes()
        .that()
        .resideInAPackage("dev.plumbline")
        .and()
        .areInterfaces()
        .and()
        .doNotHaveSimpleName("package-info")
        .and(DescribedPredicate.doesNot(isOpenOnPurpose()))
        .should(Shape.beClosed())
        .because("choices in the public API are closed")
        .check(ENGINE);
  }

  private static DescribedPredicate<JavaClass> isOpenOnPurpose() {
    return DescribedPredicate.describe(
        "be listed with a reason", type -> EngineCode.OPEN_INTERFACES.contains(type.getName()));
  }

  @Test
  void packagesAreNullMarked() {
    classes()
        .should(Shape.liveInANullMarkedPackage())
        .because("null is an exception that is written out")
        .check(ENGINE);
  }

  @Test
  void optionalIsAReturnTypeAlone() {
    fields()
        .should(Shape.notBeOptional())
        .because("an absent field is @Nullable and private")
        .check(ENGINE);
    codeUnits()
        .should(Shape.takeNoOptional())
        .because("an absent argument is an overload or @Nullable")
        .check(ENGINE);
  }

  @Test
  void namesSayWhatAThingIsFor() {
    classes()
        .should(Shape.haveATellingName())
        .because("a dumping ground begins with an empty name")
        .check(ENGINE);
  }

  @Test
  void staticFieldsAreConstants() {
    classes()
        .should(Shape.haveNoStaticState())
        .because("all state hangs on the instance of the facade")
        .check(ENGINE);
  }

  @Test
  void methodsTakeFewParameters() {
    codeUnits()
        .that()
        .areDeclaredInClassesThat()
        .areNotRecords()
        .and()
        .areDeclaredInClassesThat()
        .areNotEnums()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should(Shape.takeAtMost(5))
        .because("more parameters than that are a record that has no name yet")
        .check(ENGINE);
  }

  @Test
  void nothingIsPrinted() {
    noClasses()
        .should()
        .accessTargetWhere(Accesses.standardStreams())
        .because("standard output belongs to the host")
        .check(ENGINE);
  }

  @Test
  void nothingDependsOnTheMachine() {
    noClasses()
        .should()
        .accessTargetWhere(Accesses.surroundings())
        .because("the same setup and rules give the same bytes anywhere and at any time")
        .check(ENGINE);
  }
}
