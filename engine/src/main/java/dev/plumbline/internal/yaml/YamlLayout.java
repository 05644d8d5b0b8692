package dev.plumbline.internal.yaml;

import dev.plumbline.internal.yaml.Parsed.Format;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.representer.Representer;

/**
 * Writes YAML in one layout: two spaces a level, list items two spaces further in, quotes and order
 * as they were. Nothing but layout may change: the result is read again, and what says something
 * else or has lost a comment is thrown away.
 */
public final class YamlLayout {
  private static final int DEEPEST = 100;
  private static final String SEPARATOR = "---";
  private static final Limits LIMITS = Limits.STANDARD;

  private YamlLayout() {}

  /**
   * What came of a text.
   *
   * @param text the text in the layout, or as it was where that cannot be done
   * @param refusal why it is as it was, in one sentence; empty where it is in the layout
   * @param problem what cannot be read, where that is why
   */
  public record Result(String text, String refusal, @Nullable Problem problem) {
    Result(String text, String refusal) {
      this(text, refusal, null);
    }
  }

  /** The same text in the layout. */
  public static Result of(String text) {
    Parsed before = YamlReader.read(Format.YAML, text);
    if (!before.problems().isEmpty()) {
      Problem first = before.problems().get(0);
      return new Result(text, "", first);
    }
    String lines = lines(text);
    if (isBeyond(lines)) {
      return new Result(text, "directives, document ends and marked documents keep their layout");
    }
    try {
      String formatted = documents(lines);
      boolean stable = documents(formatted).equals(formatted);
      boolean same = stable && Sameness.of(before, YamlReader.read(Format.YAML, formatted));
      return same && Sameness.ofComments(lines, formatted)
          ? new Result(formatted, "")
          : new Result(text, "its layout cannot be changed without touching comments or values");
    } catch (YAMLException beyondTheLibrary) {
      return new Result(text, "its layout cannot be told apart from its comments");
    }
  }

  private static String lines(String text) {
    String visible = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return visible.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** What stands beside a separator, or says something about documents, is left to its author. */
  private static boolean isBeyond(String text) {
    return text.lines()
        .anyMatch(
            line ->
                line.startsWith("%")
                    || line.startsWith("...")
                    || (line.startsWith(SEPARATOR) && !line.stripTrailing().equals(SEPARATOR)));
  }

  private static String documents(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (String line : (Iterable<String>) text.lines()::iterator) {
      if (line.stripTrailing().equals(SEPARATOR)) {
        parts.add(document(part.toString()));
        part.setLength(0);
      } else {
        part.append(line).append('\n');
      }
    }
    parts.add(document(part.toString()));
    return String.join(SEPARATOR + "\n", parts);
  }

  private static String document(String text) {
    Yaml yaml = yaml();
    Node root = yaml.compose(new StringReader(text));
    if (root == null) {
      return text.lines().map(line -> line.strip() + "\n").reduce("", String::concat);
    }
    NodeLayout layout = new NodeLayout(text);
    StringWriter out = new StringWriter();
    yaml.serialize(layout.tidy(root), out);
    List<String> lines = out.toString().lines().map(String::stripTrailing).toList();
    return BlankLines.restored(text, layout.restored(ItemComments.before(lines)));
  }

  private static Yaml yaml() {
    LoaderOptions loading = new LoaderOptions();
    loading.setProcessComments(true);
    loading.setNestingDepthLimit(DEEPEST);
    loading.setMaxAliasesForCollections(LIMITS.aliasedNodes());
    loading.setCodePointLimit(LIMITS.characters());
    DumperOptions dumping = new DumperOptions();
    dumping.setProcessComments(true);
    dumping.setIndent(2);
    dumping.setIndicatorIndent(2);
    dumping.setIndentWithIndicator(true);
    dumping.setSplitLines(false);
    dumping.setWidth(Integer.MAX_VALUE);
    dumping.setAllowUnicode(true);
    dumping.setLineBreak(DumperOptions.LineBreak.UNIX);
    dumping.setAnchorGenerator(Node::getAnchor);
    return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading);
  }
}
