package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Diagnostic;
import dev.plumbline.internal.rule.Check;
import dev.plumbline.internal.rule.Example;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedExamplesTest {

  @Test
  void everyCheckHasAnExampleThatFires() {
    assertThat(Shipped.checks())
        .filteredOn(check -> !has(check, true))
        .extracting(Check::code)
        .isEmpty();
  }

  @Test
  void everyCheckHasANearMissThatStaysSilent() {
    assertThat(Shipped.checks())
        .filteredOn(check -> !has(check, false))
        .extracting(Check::code)
        .isEmpty();
  }

  @Test
  void everyExampleDoesWhatItIsThereFor() {
    List<String> wrong = new ArrayList<>();
    for (Check check : Shipped.checks()) {
      for (Example example : check.examples()) {
        List<String> codes =
            Shipped.diagnostics(example, check, "en").stream().map(Diagnostic::code).toList();
        if (codes.contains(check.code()) != example.flags()) {
          wrong.add(
              "%s is %s at line %d, where there is %s"
                  .formatted(
                      check.code(),
                      example.flags() ? "silent" : "there",
                      example.span().line(),
                      codes));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean has(Check check, boolean flags) {
    return check.examples().stream().anyMatch(example -> example.flags() == flags);
  }
}
