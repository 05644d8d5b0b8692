package dev.plumbline.internal.lint;

import dev.plumbline.Edit;
import dev.plumbline.LintFinding;
import dev.plumbline.Position;
import dev.plumbline.TextProblem;
import dev.plumbline.Value;
import dev.plumbline.internal.edit.JsonPointer;
import dev.plumbline.internal.message.OwnTexts;
import dev.plumbline.internal.rulefile.RuleSource;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.NearestName;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Scalar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places of findings in the texts, and turns remedies into edits of them. Each text is
 * read once, for all that was found in it, and let go again.
 */
final class Mender {
  private static final Comparator<TextProblem> ORDER =
      Comparator.comparingInt((TextProblem problem) -> problem.position().line())
          .thenComparingInt(problem -> problem.position().column())
          .thenComparing(TextProblem::code)
          .thenComparing(TextProblem::message);

  private final Map<String, List<RuleSource>> sources = new HashMap<>();

  Mender(List<RuleSource> sources) {
    for (RuleSource source : sources) {
      this.sources.computeIfAbsent(source.name(), any -> new ArrayList<>(1)).add(source);
    }
  }

  /** The findings by file and place, each once. */
  List<LintFinding> shown(SortedMap<String, List<Found>> byFile) {
    List<List<LintFinding>> files =
        byFile.entrySet().parallelStream()
            .map(file -> shown(file.getValue(), sources.getOrDefault(file.getKey(), List.of())))
            .toList();
    return files.stream().flatMap(List::stream).toList();
  }

  private static List<LintFinding> shown(List<Found> findings, List<RuleSource> sources) {
    Map<RuleSource, RuleText> texts = new LinkedHashMap<>();
    sources.forEach(one -> texts.put(one, new RuleText(one.parsed().documents())));
    return findings.stream()
        .map(found -> shown(found, texts))
        .distinct()
        .sorted(Comparator.comparing(LintFinding::problem, ORDER))
        .toList();
  }

  private static LintFinding shown(Found found, Map<RuleSource, RuleText> texts) {
    RuleText.Place place = null;
    for (Map.Entry<RuleSource, RuleText> text : texts.entrySet()) {
      boolean builtIn = text.getKey().layer().equals(RuleSource.BUILTIN);
      if (place == null && (builtIn || !found.spot().builtIn())) {
        place = text.getValue().find(found.spot());
      }
    }
    TextProblem problem =
        OwnTexts.problem(
            found.spot().file(),
            position(found.spot(), place),
            found.code().code(),
            found.code().severity(),
            found.arguments());
    return place == null
        ? new LintFinding(problem, 0, List.of())
        : new LintFinding(problem, place.document(), edits(found.remedy(), place));
  }

  /**
   * Why files cannot be read, each with the edit that puts a name in place of a sure slip of it.
   */
  List<LintFinding> unreadable(List<TextProblem> problems) {
    Map<String, RuleText> texts = new HashMap<>();
    return problems.stream().distinct().sorted(ORDER).map(one -> unreadable(one, texts)).toList();
  }

  private LintFinding unreadable(TextProblem problem, Map<String, RuleText> texts) {
    List<RuleSource> files = sources.getOrDefault(problem.file(), List.of());
    if (files.size() == 1
        && problem.arguments().get(NearestName.MEANT) instanceof Value.Text meant) {
      RuleText text =
          texts.computeIfAbsent(
              problem.file(), any -> new RuleText(files.get(0).parsed().documents()));
      RuleText.Place place = text.find(Spot.at(problem));
      if (place != null) {
        return new LintFinding(
            problem, place.document(), edits(remedy(meant.text(), place), place));
      }
    }
    return new LintFinding(problem, 0, List.of());
  }

  /** A text begins where its place is shown, what stands behind a key does not. */
  private static Remedy remedy(String meant, RuleText.Place place) {
    boolean key = !place.span().equals(place.node().span());
    String written = key || !isText(place.node()) ? place.step() : ((Scalar) place.node()).text();
    if (NearestName.certain(written, List.of(meant)).isEmpty()) {
      return Remedy.NONE;
    }
    return key ? new Remedy.Renaming(meant) : new Remedy.Rewriting(meant);
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
    if (remedy instanceof Remedy.Renaming renaming && isFree(renaming.key(), place)) {
      List<String> renamed = new ArrayList<>(steps);
      renamed.set(steps.size() - 1, renaming.key());
      return List.of(new Edit.Move(pointer(steps), pointer(renamed)));
    }
    return List.of();
  }

  private static boolean isFree(String key, RuleText.Place place) {
    RuleText.Place holder = place.parent();
    return holder != null && holder.node() instanceof Mapping mapping && mapping.get(key) == null;
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
