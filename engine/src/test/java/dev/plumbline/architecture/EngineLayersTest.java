package dev.plumbline.architecture;

import static dev.plumbline.architecture.EngineCode.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class EngineLayersTest {
  private static final String INTERNAL = "dev.plumbline.internal.";

  /** From the bottom up: a package may know the ones in the rows above its own in this list. */
  private static final List<Set<String>> LAYERS =
      List.of(
          Set.of("yaml", "attribute", "expression"),
          Set.of("message"),
          Set.of("edit", "rule"),
          Set.of("provider", "setup", "drools", "policy"),
          Set.of("catalog", "settings"),
          Set.of("key", "url", "model", "probe"),
          Set.of("candidate"),
          Set.of("rulefile"),
          Set.of("adoption", "lint", "report", "schema"),
          Set.of("validation"),
          Set.of("testing", "explanation", "meaning"));

  @Test
  void everyInternalPackageHasItsLayer() {
    assertThat(internals().map(EngineLayersTest::packageOf).distinct())
        .as("a new package is drawn into LAYERS before anything uses it")
        .isNotEmpty()
        .allSatisfy(name -> assertThat(LAYERS).anySatisfy(row -> assertThat(row).contains(name)));
  }

  @Test
  void packagesKnowOnlyTheLayersBelow() {
    assertThat(internals().flatMap(type -> type.getDirectDependenciesFromSelf().stream()))
        .as("flow goes one way: text, rule, facts, reading of a setup, report")
        .isNotEmpty()
        .filteredOn(EngineLayersTest::goesUpOrSideways)
        .isEmpty();
  }

  private static boolean goesUpOrSideways(Dependency dependency) {
    JavaClass origin = dependency.getOriginClass();
    JavaClass target = dependency.getTargetClass();
    return target.getPackageName().startsWith(INTERNAL)
        && !packageOf(target).equals(packageOf(origin))
        && layerOf(target) >= layerOf(origin);
  }

  private static Stream<JavaClass> internals() {
    return ENGINE.stream().filter(type -> type.getPackageName().startsWith(INTERNAL));
  }

  private static String packageOf(JavaClass type) {
    return type.getPackageName().substring(INTERNAL.length());
  }

  private static int layerOf(JavaClass type) {
    return LAYERS.indexOf(
        LAYERS.stream().filter(row -> row.contains(packageOf(type))).findFirst().orElse(Set.of()));
  }
}
