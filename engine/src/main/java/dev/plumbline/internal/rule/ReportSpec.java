package dev.plumbline.internal.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a check says when it speaks.
 *
 * @param at JSON pointer of the field to look at
 * @param range the part of the field's text, as a list of ranges of which the first is shown
 * @param arguments values for the message, by name
 * @param alternatives values that could stand at the field instead
 * @param fixes edits that would mend it, the preferred one first
 * @param help a page that explains more
 */
public record ReportSpec(
    Template at,
    @Nullable Template range,
    Map<String, Template> arguments,
    @Nullable Template alternatives,
    List<FixSpec> fixes,
    @Nullable Template help) {
  /** Copies what can change. */
  public ReportSpec {
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    fixes = List.copyOf(fixes);
  }
}
