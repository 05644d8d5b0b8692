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
  private static final int LONGEST_SHARED = 32;

  private DocumentValues() {}

  static Value of(Node node) {
    return of("", node);
  }

  /** The value of a node that stands under a name. */
  public static Value of(String member, Node node) {
    if (node instanceof Mapping mapping) {
      Map<String, Value> members = new LinkedHashMap<>();
      for (Mapping.Entry entry : mapping.entries()) {
        String name = shared(entry.key().text());
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

  /** Names that are the same string as the one that is looked for need no comparison. */
  private static String shared(String name) {
    return name.length() <= LONGEST_SHARED ? name.intern() : name;
  }

  private static Value of(String member, Scalar scalar) {
    return switch (scalar.kind()) {
      case NULL -> new Value.Nothing();
      case FLAG -> new Value.Flag(scalar.asFlag().orElseThrow());
      case NUMBER ->
          scalar.asLong().isPresent()
              ? new Value.Whole(scalar.asLong().getAsLong())
              : new Value.Decimal(scalar.asDouble().orElseThrow());
      case TEXT ->
          CredentialNames.match(member)
              ? new Value.Hidden(Secret.of(scalar.text()))
              : new Value.Text(scalar.text());
    };
  }
}
