package dev.plumbline.internal.settings;

import dev.plumbline.SetupException;
import dev.plumbline.importing.SettingsFile;
import dev.plumbline.internal.settings.SettingsKind.Sign;
import dev.plumbline.internal.setup.MemberType;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.NearestName;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Parsed;
import dev.plumbline.internal.yaml.Parsed.Format;
import dev.plumbline.internal.yaml.Problem;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads texts of any kind, and tells by their content of which kind they are. */
public final class SettingsTexts {
  private SettingsTexts() {}

  /**
   * Reads the setups of a text.
   *
   * @param kind one of the kinds' names
   * @throws SetupException where the text cannot be read, with every reason
   * @throws IllegalArgumentException where there is no such kind
   */
  public static SettingsFile read(SettingsKinds kinds, String kind, String name, String text)
      throws SetupException {
    if (kind.equals(SettingsKinds.SETUP)) {
      return SetupDocuments.read(name, text);
    }
    if (kind.equals(SettingsKinds.AUTO)) {
      return read(kinds, name, text);
    }
    SettingsKind asked =
        kinds
            .named(kind)
            .orElseThrow(
                () -> new IllegalArgumentException("there are no settings `" + kind + "`"));
    return HostSettings.read(asked, TextShape.among(asked.formats(), name, text), name, text);
  }

  private static SettingsFile read(SettingsKinds kinds, String name, String text)
      throws SetupException {
    Format format = TextShape.of(name, text);
    Parsed parsed = YamlReader.read(format, text);
    if (parsed.documents().isEmpty() && format.isFlat() && !parsed.problems().isEmpty()) {
      throw HostSettings.unreadable(name, parsed.problems());
    }
    if (parsed.documents().isEmpty() || isSetup(parsed.documents().get(0))) {
      return SetupDocuments.read(name, text);
    }
    SettingsKind kind = recognized(kinds, format, parsed, name);
    if (kind != null) {
      return read(withBesides(kind, kinds, parsed), format, name, text);
    }
    if (!mayBeSetup(parsed)) {
      throw HostSettings.unreadable(name, List.of(unknown(kinds, format, parsed)));
    }
    return SetupDocuments.read(name, text);
  }

  private static List<SettingsKind> withBesides(
      SettingsKind kind, SettingsKinds kinds, Parsed parsed) {
    List<SettingsKind> all = new ArrayList<>(List.of(kind));
    for (SettingsKind other : kinds.all()) {
      boolean besides = other.besides().contains(kind.id()) || kind.besides().contains(other.id());
      if (besides && signs(other, parsed) > 0) {
        all.add(other);
      }
    }
    return all;
  }

  private static SettingsFile read(
      List<SettingsKind> kinds, Format format, String name, String text) throws SetupException {
    List<HostSettings> parts = new ArrayList<>();
    List<SetupException> nothing = new ArrayList<>();
    for (SettingsKind kind : kinds) {
      try {
        parts.add(HostSettings.read(kind, format, name, text));
      } catch (SetupException unreadable) {
        nothing.add(unreadable);
      }
    }
    if (parts.isEmpty()) {
      throw nothing.get(0);
    }
    return parts.size() == 1 ? parts.get(0) : new SeveralSettings(parts);
  }

  /** Only a setup names its provider at the top, in so many words. */
  private static boolean isSetup(Node document) {
    return document instanceof Mapping mapping
        && mapping.get("provider") instanceof Scalar scalar
        && scalar.isText();
  }

  private static @Nullable SettingsKind recognized(
      SettingsKinds kinds, Format format, Parsed parsed, String name) {
    SettingsKind best = null;
    long most = 0;
    for (SettingsKind kind : kinds.all()) {
      long signs = kind.formats().contains(format) ? signs(kind, parsed) : 0;
      long score = signs * 2 + (isNamedSo(kind, name) ? 1 : 0);
      if (signs > 0 && score > most) {
        best = kind;
        most = score;
      }
    }
    return best;
  }

  private static long signs(SettingsKind kind, Parsed parsed) {
    long signs = 0;
    for (Node document : parsed.documents()) {
      NativeTree tree = new NativeTree(document, kind.relaxed());
      signs += kind.signs().stream().filter(sign -> isThere(sign, tree)).count();
    }
    return signs;
  }

  private static boolean isThere(Sign sign, NativeTree tree) {
    ProfileSpec any = SettingsReader.anyAt(sign.path());
    return new ProfilePlaces(tree, 0)
        .of(any).stream().map(ProfilePlace::block).anyMatch(branch -> says(branch, sign.text()));
  }

  private static boolean says(Branch branch, String text) {
    return text.isEmpty()
        || (branch.node() instanceof Scalar scalar && scalar.text().contains(text));
  }

  private static boolean isNamedSo(SettingsKind kind, String name) {
    return kind.files().stream().anyMatch(name::endsWith);
  }

  private static boolean mayBeSetup(Parsed parsed) {
    if (parsed.format().isFlat()) {
      return false;
    }
    Node first = parsed.documents().get(0);
    return !(first instanceof Mapping mapping)
        || mapping.entries().isEmpty()
        || mapping.entries().stream()
            .map(entry -> entry.key().text())
            .anyMatch(key -> NearestName.of(key, MemberType.members()).isPresent());
  }

  private static Problem unknown(SettingsKinds kinds, Format format, Parsed parsed) {
    String known = String.join(", ", kinds.ids().subList(1, kinds.ids().size()));
    Node first = parsed.documents().get(0);
    Node at =
        first instanceof Mapping mapping && !mapping.entries().isEmpty()
            ? mapping.entries().get(0).key()
            : first;
    return new Problem(
        at.span(),
        "settings/unknown-kind",
        "read as %s, this is neither a setup nor the settings of a program; there is %s"
            .formatted(TextShape.label(format), known));
  }
}
