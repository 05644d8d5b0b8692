package dev.plumbline.internal.provider;

import dev.plumbline.internal.expression.Expression;
import dev.plumbline.internal.yaml.Fields;
import java.util.ArrayList;
import java.util.List;

/** Reads the key shapes of a provider. */
final class KeyShapeReader {
  private static final Expression NEVER = Expression.whole("[^\\x00-\\x{10FFFF}]");

  private KeyShapeReader() {}

  static List<KeyShape> read(FactFields file) {
    List<KeyShape> shapes = new ArrayList<>();
    for (FactFields from : file.each("keys")) {
      shapes.add(shape(from));
    }
    return shapes;
  }

  private static KeyShape shape(FactFields from) {
    Fields fields = from.fields();
    fields.require("shape");
    Expression pattern = from.pattern("shape");
    KeyShape shape =
        new KeyShape(
            fields.requiredText("line"),
            pattern == null ? NEVER : pattern,
            fields.text("prefix", ""),
            fields.requiredText("example"),
            fields.flag("usable", true),
            fields.flag("distinctive", false),
            fields.flag("prefixStated", false),
            fields.texts("endpoints"),
            from.evidence());
    fields.noOthers();
    if (pattern != null && fields.has("example")) {
      check(from, shape);
    }
    return shape;
  }

  private static void check(FactFields from, KeyShape shape) {
    String text = shape.shape().text();
    if (!text.startsWith("^") || !text.endsWith("$")) {
      from.problem("shape", "facts/shape", "`shape`: expected ^ in front and $ at the end");
    }
    if (!shape.shape().matches(shape.example())) {
      from.problem("example", "facts/example", "`example` does not have the shape");
    }
    if (!shape.example().startsWith(shape.prefix())) {
      from.problem("example", "facts/example", "`example` does not begin with the prefix");
    }
  }
}
