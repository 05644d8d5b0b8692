package dev.plumbline.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.plumbline.architecture.EngineCode.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.plumbline.Secret;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EngineDependenciesTest {
  private static final String FACADE = "dev.plumbline.Plumbline";

  /**
   * Who of the public package knows what is behind it: the facade, a setup that reads itself, and
   * the catalogs that can be looked at without rules.
   */
  private static final String ENTRANCES =
      "dev\\.plumbline\\.(ModelCatalog|Plumbline|ProblemTexts|Setup)(\\$.*)?";

  @Test
  void theScanSeesTheEngine() {
    assertThat(ENGINE.size()).isGreaterThan(100);
    assertThat(ENGINE.contain(Secret.class)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "org.drools.., dev.plumbline.internal.drools..",
    "org.kie.., dev.plumbline.internal.drools..",
    "com.fasterxml.jackson.dataformat.., dev.plumbline.internal.yaml..",
    "org.yaml.., dev.plumbline.internal.yaml..",
    "okhttp3.., dev.plumbline.probe..",
  })
  void aLibraryIsKnownToOnePackageAlone(String library, String owner) {
    noClasses()
        .that(resideOutsideOfPackages(owner))
        .should()
        .dependOnClassesThat(resideInAnyPackage(library))
        .because("a library that is known in one place can be replaced there")
        .check(ENGINE);
  }

  @Test
  void theEngineKnowsNoCommandLineAndNoServer() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "picocli..",
            "com.sun.net.httpserver..",
            "io.javalin..",
            "jakarta.servlet..",
            "org.eclipse.jetty..",
            "com.fasterxml.jackson.databind..",
            "dev.plumbline.service..",
            "dev.plumbline.samples..")
        .because("the engine is embedded by others")
        .check(ENGINE);
  }

  @Test
  void rulesKnowOnlyRegularExpressionsOfLinearTime() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.plumbline.internal.rule..", "dev.plumbline.internal.drools..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.util.regex..")
        .because("an admin's pattern must never hang the host; RE2 cannot")
        .check(ENGINE);
  }

  @Test
  void publicSignaturesSpeakOnlyOfTheJdkAndTheirOwn() {
    members()
        .that(Shape.visible())
        .and()
        .areDeclaredInClassesThat(publicApi())
        .should(Shape.speakOnly(jdkAndPublicApi()))
        .because("what a host compiles against must not change with our libraries")
        .check(ENGINE);
  }

  @Test
  void publicTypesExtendOnlyTheJdkAndTheirOwn() {
    classes()
        .that(publicApi())
        .should()
        .onlyDependOnClassesThat(
            jdkAndPublicApi().or(resideInAnyPackage("dev.plumbline.internal..")))
        .because("libraries are the business of the internal packages")
        .check(ENGINE);
  }

  private static DescribedPredicate<JavaClass> publicApi() {
    return describe(
        "public API",
        type ->
            type.getPackageName().startsWith("dev.plumbline")
                && !type.getPackageName().startsWith("dev.plumbline.internal")
                && !type.getPackageName().startsWith("dev.plumbline.probe"));
  }

  private static DescribedPredicate<JavaClass> jdkAndPublicApi() {
    return resideInAnyPackage("java..", "org.jspecify..", "dev.plumbline.probe..")
        .or(publicApi())
        .as("the JDK, JSpecify and the public API");
  }

  @Test
  void probesSpeakOfNoLibraryEither() {
    members()
        .that(Shape.visible())
        .and()
        .areDeclaredInClassesThat(
            resideInAnyPackage("dev.plumbline.probe..").and(modifier(JavaModifier.PUBLIC)))
        .should(
            Shape.speakOnly(
                resideInAnyPackage("java..", "org.jspecify..", "dev.plumbline..")
                    .as("the JDK, JSpecify and the engine")))
        .because("the library that asks can be replaced")
        .check(ENGINE);
  }

  @Test
  void valuesKnowNothingOfWhatIsBehindTheFacade() {
    noClasses()
        .that()
        .resideInAPackage("dev.plumbline")
        .and()
        .haveNameNotMatching(ENTRANCES)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.plumbline.internal..")
        .because("everything internal exchanges these values; only the entrances look inward")
        .check(ENGINE);
  }

  @Test
  void nothingInternalCallsBackIntoTheFacade() {
    noClasses()
        .that()
        .resideInAPackage("dev.plumbline.internal..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(FACADE)
        .because("the facade stands on the internal packages, never the other way round")
        .check(ENGINE);
  }

  @Test
  void internalPackagesAreFreeOfCycles() {
    slices()
        .matching("dev.plumbline.internal.(*)..")
        .should()
        .beFreeOfCycles()
        .because("a reader must be able to begin somewhere")
        .check(ENGINE);
  }

  @Test
  void onlyNamedClassesRevealASecret() {
    Set<String> callers =
        ENGINE.get(Secret.class).getMethod("reveal").getAccessesToSelf().stream()
            .map(access -> access.getOriginOwner().getName())
            .collect(Collectors.toSet());
    assertThat(callers)
        .as("whoever reveals a secret is named here, with a reason")
        .isSubsetOf(EngineCode.SECRET_READERS);
  }
}
