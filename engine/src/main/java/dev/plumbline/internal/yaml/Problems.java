package dev.plumbline.internal.yaml;

import dev.plumbline.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Gathers the problems of one text. Of a text with very many the first {@value #MOST} are kept. For
 * one thread.
 */
public final class Problems {
  private static final int MOST = 1000;

  private final List<Problem> found = new ArrayList<>();

  /** Notes a problem. */
  public void add(Span span, String code, String message) {
    add(new Problem(span, code, message));
  }

  /** Notes a problem whose code there are texts for. */
  public void add(Span span, String code, Map<String, Value> arguments) {
    add(new Problem(span, code, arguments));
  }

  /** Notes a problem whose code there are several texts for, one for each reason. */
  public void add(Span span, String code, String reason, Map<String, Value> arguments) {
    add(Problem.of(span, code, reason, arguments));
  }

  /** Notes a problem. */
  public void add(Problem problem) {
    if (found.size() < MOST) {
      found.add(problem);
    }
  }

  /** Notes several problems. */
  public void addAll(List<Problem> problems) {
    problems.forEach(this::add);
  }

  /** Whether nothing was found. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** The problems in the order of the text, each once. */
  public List<Problem> sorted() {
    return found.isEmpty() ? List.of() : found.stream().sorted(Problem.ORDER).distinct().toList();
  }
}
