package dev.plumbline.internal.meaning;

import dev.plumbline.internal.message.Texts;
import dev.plumbline.internal.rule.Check;
import dev.plumbline.internal.rule.ReportSpec;
import dev.plumbline.meaning.Rewording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the checks that say otherwise what they find. */
final class Rewordings {
  private final Side before;
  private final Side after;

  private Rewordings(Side before, Side after) {
    this.before = before;
    this.after = after;
  }

  /** Of the checks that both sides have, in the order of the later files. */
  static List<Rewording> between(Side before, Side after) {
    Rewordings rewordings = new Rewordings(before, after);
    Map<String, Check> old = new HashMap<>();
    before.rules().checks().forEach(check -> old.put(check.code(), check));
    List<Rewording> found = new ArrayList<>();
    for (Check check : after.rules().checks()) {
      Check was = old.get(check.code());
      List<String> parts = was == null ? List.of() : rewordings.parts(was, check);
      if (!parts.isEmpty()) {
        found.add(new Rewording(check.code(), parts, check.reference()));
      }
    }
    return found;
  }

  private List<String> parts(Check was, Check is) {
    Set<String> languages = new TreeSet<>(before.rules().messages().locales());
    languages.addAll(after.rules().messages().locales());
    languages.addAll(was.texts().keySet());
    languages.addAll(is.texts().keySet());
    List<String> parts = new ArrayList<>();
    for (String language : languages) {
      if (!Objects.equals(texts(before, was, language), texts(after, is, language))) {
        parts.add(language);
      }
    }
    ReportSpec old = was.report();
    ReportSpec now = is.report();
    add("fix", old.fixes(), now.fixes(), parts);
    add("help", old.help(), now.help(), parts);
    add("alternatives", old.alternatives(), now.alternatives(), parts);
    add("arguments", new TreeMap<>(old.arguments()), new TreeMap<>(now.arguments()), parts);
    add("range", old.range(), now.range(), parts);
    return parts;
  }

  private static @Nullable Texts texts(Side side, Check check, String language) {
    Texts shared = side.rules().messages().exactly(language, check.code());
    return shared != null ? shared : check.texts().get(language);
  }

  private static void add(
      String part, @Nullable Object old, @Nullable Object now, List<String> to) {
    if (!String.valueOf(old).equals(String.valueOf(now))) {
      to.add(part);
    }
  }
}
