package dev.plumbline.internal.setup;

import dev.plumbline.Secret;
import dev.plumbline.Value;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parsed documents as plain values; texts that may be credentials are wrapped on the way. */
public final class DocumentValues {
  private DocumentValues() {}

  static Value of(Node node) {
    return of("", node);
  }

  /** The value of a node that stands under a name. */
  public static Value of(String member, Node node) {
    if (node instanceof Mapping mapping) {
      Map<String, Value> members = new LinkedHashMap<>();
      for (Mapping.Entry entry : mapping.entries()) {
        String name = entry.key().text();
        members.put(name, of(name, entry.value()));
      }
      return new Value.Members(members);
    }
    if (node instanceof Sequence sequence) {
      List<Value> items = new ArrayList<>(sequence.items().size());
      sequence.items().forEach(item -> items.add(of(member, item)));
      return new Value.Items(items);
    }
    return of(member, (Scalar) node);
  }

  private static Value of(String member, Scalar scalar) {
    return switch (scalar.kind()) {
      case NULL -> new Value.Nothing();
      case FLAG -> new Value.Flag(scalar.asFlag().orElseThrow());
      case NUMBER ->
          scalar.asLong().isPresent()
              ? new Value.Whole(scalar.asLong().getAsLong())
              : new Value.Decimal(scalar.asDouble().orElseThrow());
      case TEXT -> text(member, scalar.text());
    };
  }

  /** The value of a text that stands under a name. */
  static Value text(String member, String text) {
    return CredentialNames.match(member) ? new Value.Hidden(Secret.of(text)) : new Value.Text(text);
  }
}
