package dev.plumbline.service.output;

import dev.plumbline.Diagnostic;
import dev.plumbline.Edit;
import dev.plumbline.Fix;
import dev.plumbline.Value;
import java.util.List;

/** Which alternatives people are shown: what a fix already writes is not said a second time. */
final class Alternatives {
  private Alternatives() {}

  static List<String> besideFixes(Diagnostic diagnostic) {
    return diagnostic.alternatives().stream()
        .filter(value -> diagnostic.fixes().stream().noneMatch(fix -> writes(fix, value)))
        .toList();
  }

  private static boolean writes(Fix fix, String value) {
    return fix.patch().stream().anyMatch(edit -> new Value.Text(value).equals(written(edit)));
  }

  private static Value written(Edit edit) {
    if (edit instanceof Edit.Add add) {
      return add.value();
    }
    return edit instanceof Edit.Replace replace ? replace.value() : new Value.Nothing();
  }
}
