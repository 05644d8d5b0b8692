package dev.plumbline.internal.lint;

import dev.plumbline.Edit;
import dev.plumbline.LintFinding;
import dev.plumbline.Position;
import dev.plumbline.TextProblem;
import dev.plumbline.Value;
import dev.plumbline.internal.edit.JsonPointer;
import dev.plumbline.internal.rulefile.RuleSource;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the places of findings in the texts, and turns remedies into edits of them. */
final class Mender {
  private final List<RuleSource> sources;
  private final Map<RuleSource, RuleText> texts = new HashMap<>();

  Mender(List<RuleSource> sources) {
    this.sources = List.copyOf(sources);
  }

  List<LintFinding> shown(List<Found> findings) {
    Map<String, List<RuleSource>> byName = new HashMap<>();
    for (RuleSource source : sources) {
      byName.computeIfAbsent(source.name(), any -> new ArrayList<>(1)).add(source);
    }
    return findings.stream()
        .map(found -> shown(found, byName.getOrDefault(found.spot().file(), List.of())))
        .toList();
  }

  private LintFinding shown(Found found, List<RuleSource> candidates) {
    RuleText.Place place = null;
    for (RuleSource source : candidates) {
      boolean builtIn = source.layer().equals(RuleSource.BUILTIN);
      if (place == null && (builtIn || !found.spot().builtIn())) {
        place =
            texts
                .computeIfAbsent(source, one -> new RuleText(one.parsed().documents()))
                .find(found.spot());
      }
    }
    TextProblem problem =
        new TextProblem(
            found.spot().file(),
            position(found.spot(), place),
            found.code().code(),
            found.code().severity(),
            found.message());
    return place == null
        ? new LintFinding(problem, 0, List.of())
        : new LintFinding(problem, place.document(), edits(found.remedy(), place));
  }

  private static Position position(Spot spot, RuleText.@Nullable Place place) {
    if (place != null) {
      return place.span().position();
    }
    int line = Math.max(1, spot.line());
    return spot.position() == null ? new Position(line, 1, line, 1) : spot.position();
  }

  private static List<Edit> edits(Remedy remedy, RuleText.Place place) {
    List<String> steps = place.steps();
    if (remedy instanceof Remedy.Rewriting rewriting && isText(place.node())) {
      return List.of(new Edit.Replace(pointer(steps), Value.of(rewriting.text())));
    }
    if (remedy instanceof Remedy.Removal && isItem(steps)) {
      return List.of(new Edit.Remove(pointer(steps)));
    }
    if (remedy instanceof Remedy.WholeRemoval && steps.size() > 1) {
      List<String> whole = steps.subList(0, steps.size() - 1);
      return isItem(whole) ? List.of(new Edit.Remove(pointer(whole))) : List.of();
    }
    return List.of();
  }

  private static boolean isText(Node node) {
    return node instanceof Scalar scalar && scalar.isText();
  }

  /**
   * Only items of lists are taken away: a list that is gone says something else than a short one.
   */
  private static boolean isItem(List<String> steps) {
    return !steps.isEmpty() && steps.get(steps.size() - 1).chars().allMatch(Character::isDigit);
  }

  private static String pointer(List<String> steps) {
    return new JsonPointer(steps).toString();
  }
}
