package dev.plumbline.internal.edit;

import dev.plumbline.internal.edit.Change.Cut;
import dev.plumbline.internal.edit.Change.Insert;
import dev.plumbline.internal.edit.Change.Rename;
import dev.plumbline.internal.edit.Change.Substitute;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Mapping.Entry;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Parsed.Format;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Scalar.Style;
import java.util.Optional;

/** Makes changes in properties and environment variables, which have an entry in each line. */
final class FlatEditor {
  private static final String SIMPLE_SIGNS = "_-./:@%+,=";

  private final Source source;
  private final Format format;
  private final Mapping root;

  FlatEditor(Source source, Format format) {
    this.source = source;
    this.format = format;
    this.root = (Mapping) source.root();
  }

  /** The text with a change, or empty where flat text has no room for it. */
  Optional<String> write(Change change) {
    if (change.at().tokens().size() != 1) {
      return Optional.empty();
    }
    String name = change.at().last();
    if (change instanceof Insert insert) {
      return insert(name, insert.value());
    }
    Entry entry = root.entry(name);
    if (entry == null || !(entry.value() instanceof Scalar old)) {
      return Optional.empty();
    }
    if (change instanceof Substitute substitute) {
      return substitute.value() instanceof Scalar scalar
          ? Optional.of(replace(old, value(scalar.text(), old.style())))
          : Optional.empty();
    }
    if (change instanceof Rename rename) {
      return Optional.of(replace(entry.key(), key(rename.name())));
    }
    return Optional.of(change instanceof Cut cut ? cut(old, cut) : delete(entry));
  }

  private String cut(Scalar old, Cut cut) {
    String raw = old.span().of(source.text());
    String shorter =
        new StringBuilder(old.text()).delete(cut.pos(), cut.pos() + cut.len()).toString();
    return replace(
        old,
        TextCut.cut(old, raw, cut.pos(), cut.len()).orElseGet(() -> value(shorter, old.style())));
  }

  private String delete(Entry entry) {
    int start = source.lineStart(entry.key().span().start());
    return splices().delete(start, source.nextLine(entry.value().span().end())).apply();
  }

  /** A new entry stands behind the one whose name is most like its own, written as that one is. */
  private Optional<String> insert(String name, Node value) {
    if (!(value instanceof Scalar scalar)) {
      return Optional.empty();
    }
    Entry neighbor = neighbor(name);
    int start = source.lineStart(neighbor.key().span().start());
    String before = source.text().substring(start, neighbor.key().span().start());
    String between =
        source.text().substring(neighbor.key().span().end(), neighbor.value().span().start());
    String line = before + key(name) + between + value(scalar.text(), Style.PLAIN);
    int end = source.lineEnd(neighbor.value().span().end());
    return Optional.of(splices().insert(end, source.eol() + line).apply());
  }

  private Entry neighbor(String name) {
    Entry nearest = root.entries().get(root.entries().size() - 1);
    int most = 0;
    for (Entry entry : root.entries()) {
      int same = samePrefix(entry.key().text(), name);
      if (same >= most && same > 0) {
        nearest = entry;
        most = same;
      }
    }
    return nearest;
  }

  private static int samePrefix(String one, String other) {
    int at = 0;
    while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }

  private String key(String name) {
    return format == Format.PROPERTIES
        ? escaped(name).replace("=", "\\=").replace(":", "\\:").replace(" ", "\\ ")
        : name;
  }

  private String value(String text, Style style) {
    if (format == Format.PROPERTIES) {
      return text.startsWith(" ") ? "\\" + escaped(text) : escaped(text);
    }
    if (style == Style.DOUBLE_QUOTED) {
      return '"' + escaped(text).replace("\"", "\\\"").replace("$", "\\$") + '"';
    }
    boolean single = style == Style.SINGLE_QUOTED || !isSimple(text);
    return single && text.indexOf('\'') < 0 ? "'" + text + "'" : plain(text);
  }

  private String plain(String text) {
    return isSimple(text) ? text : value(text, Style.DOUBLE_QUOTED);
  }

  private static boolean isSimple(String text) {
    return text.chars().allMatch(c -> Character.isLetterOrDigit(c) || SIMPLE_SIGNS.indexOf(c) >= 0);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\t", "\\t");
  }

  private String replace(Scalar old, String replacement) {
    return splices().replace(old.span().start(), old.span().end(), replacement).apply();
  }

  private Splices splices() {
    return new Splices(source.text());
  }
}
