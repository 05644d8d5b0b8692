package dev.plumbline.internal.settings;

import dev.plumbline.Position;
import dev.plumbline.internal.setup.CredentialNames;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the texts of settings that are called like credentials, whatever the host does with them.
 */
final class CredentialPlaces {
  private final List<Position> places = new ArrayList<>();

  private CredentialPlaces() {}

  static List<Position> in(List<Node> documents) {
    CredentialPlaces found = new CredentialPlaces();
    documents.forEach(document -> found.collect(false, document));
    return List.copyOf(found.places);
  }

  private void collect(boolean named, Node node) {
    if (node instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        boolean names = named || CredentialNames.match(entry.key().text());
        collect(names && !(entry.value() instanceof Mapping), entry.value());
      }
    } else if (node instanceof Sequence list) {
      list.items().forEach(item -> collect(named, item));
    } else if (named && node instanceof Scalar scalar && scalar.typed().isText()) {
      places.add(scalar.span().position());
    }
  }
}
