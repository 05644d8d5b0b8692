package dev.plumbline.internal.settings;

import dev.plumbline.internal.rule.Glob;
import dev.plumbline.internal.settings.ProfileSpec.Names;
import dev.plumbline.internal.settings.ProfileSpec.ProviderChoice;
import dev.plumbline.internal.settings.ProfileSpec.ProviderSpec;
import dev.plumbline.internal.settings.SettingsKind.Sign;
import dev.plumbline.internal.yaml.Fields;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Parsed.Format;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads documents of the kind {@code settings}. For one thread. */
public final class SettingsReader {
  /** The kind of document. */
  public static final String KIND = "settings";

  private static final Map<String, Format> FORMATS =
      Map.of(
          "json", Format.JSON_WITH_COMMENTS,
          "yaml", Format.YAML_WITH_MERGES,
          "properties", Format.PROPERTIES,
          "environment", Format.ENVIRONMENT);
  private static final Map<String, Names> NAMES =
      Map.of("closed", Names.CLOSED, "misspelt", Names.MISSPELT, "open", Names.OPEN);
  private static final String HAS = " has ";

  private final List<SettingsKind> kinds = new ArrayList<>();

  /** The kinds that were read so far. */
  public SettingsKinds kinds() {
    return new SettingsKinds(kinds);
  }

  /** Reads one document; what cannot be meant is a problem of the fields. */
  public void read(Fields fields) {
    fields.text("kind");
    fields.date("checked");
    fields.node("source");
    String id = fields.requiredText("id");
    String base = fields.text("baseDocuments");
    SettingsKind kind =
        new SettingsKind(
            id,
            fields.requiredText("name"),
            fields.text("host"),
            formats(fields),
            signs(fields),
            fields.texts("files"),
            fields.flag("relaxed", false),
            base == null ? null : NativePath.parse(base),
            fields.texts("wildcards"),
            fields.texts("aliases"),
            fields.flag("texts", false),
            fields.texts("besides"),
            references(fields),
            fields.each("profiles").stream().map(this::profile).toList());
    fields.noOthers();
    if (kinds.stream().anyMatch(known -> known.id().equals(id))) {
      fields.problem("id", "facts/repeated", "settings called `" + id + "` are there already");
    }
    kinds.add(kind);
  }

  private static Set<Format> formats(Fields fields) {
    Set<Format> formats = new HashSet<>();
    for (String name : fields.texts("formats")) {
      Format format = FORMATS.get(name);
      if (format == null) {
        String known = String.join(", ", FORMATS.keySet().stream().sorted().toList());
        fields.problem("formats", "yaml/wrong-value", "`formats`: expected some of " + known);
      } else {
        formats.add(format);
      }
    }
    return formats;
  }

  private static List<Sign> signs(Fields fields) {
    List<Sign> signs = new ArrayList<>();
    for (String text : fields.texts("recognize")) {
      int has = text.indexOf(HAS);
      signs.add(
          has < 0
              ? new Sign(NativePath.parse(text), "")
              : new Sign(
                  NativePath.parse(text.substring(0, has)), text.substring(has + HAS.length())));
    }
    return signs;
  }

  private static List<Reference> references(Fields fields) {
    List<Reference> references = new ArrayList<>();
    for (String text : fields.texts("references")) {
      Reference reference = Reference.parse(text);
      if (reference == null) {
        fields.problem(
            "references", "yaml/wrong-value", "a reference says where NAME or PATH stands in it");
      } else {
        references.add(reference);
      }
    }
    return references;
  }

  private ProfileSpec profile(Fields fields) {
    ProfileSpec profile =
        new ProfileSpec(
            NativePath.parse(fields.text("at", "")),
            optionalPath(fields, "unless"),
            fields.text("name", ""),
            remembered(fields),
            texts(fields, "variants"),
            choice(fields),
            fields.fields("fields").map(SettingsReader::paths).orElse(Map.of()),
            providers(fields),
            new LinkedHashSet<>(fields.texts("elsewhere")),
            fields.texts("others").stream().map(Glob::new).toList(),
            fields.choice("names", NAMES).orElse(Names.MISSPELT));
    fields.noOthers();
    return profile;
  }

  /** Places at a path, of which nothing more is asked. */
  static ProfileSpec anyAt(NativePath path) {
    ProviderChoice none = new ProviderChoice(List.of(), null, false, Map.of(), Map.of(), null);
    return new ProfileSpec(
        path,
        null,
        "",
        Map.of(),
        Map.of(),
        none,
        Map.of(),
        Map.of(),
        Set.of(),
        List.of(),
        Names.OPEN);
  }

  private static @Nullable NativePath optionalPath(Fields fields, String key) {
    String path = fields.text(key);
    return path == null ? null : NativePath.parse(path);
  }

  private static Map<String, NativePath> remembered(Fields fields) {
    Map<String, NativePath> remembered = new LinkedHashMap<>();
    texts(fields, "remember").forEach((name, at) -> remembered.put(name, NativePath.parse(at)));
    return remembered;
  }

  private static ProviderChoice choice(Fields fields) {
    boolean several = fields.node("provider") instanceof Sequence;
    String provider = several ? null : fields.text("provider");
    String captured =
        provider != null && provider.startsWith("{") && provider.endsWith("}")
            ? provider.substring(1, provider.length() - 1)
            : null;
    List<NativePath> one =
        provider == null || captured != null ? List.of() : List.of(NativePath.parse(provider));
    return new ProviderChoice(
        several ? paths(fields, "provider") : one,
        captured,
        fields.flag("each", false),
        texts(fields, "flags"),
        texts(fields, "guesses"),
        fields.text("otherwise"));
  }

  private static Map<String, ProviderSpec> providers(Fields fields) {
    Map<String, ProviderSpec> providers = new LinkedHashMap<>();
    fields
        .fields("providers")
        .ifPresent(
            all ->
                all.keys()
                    .forEach(
                        name ->
                            all.fields(name).ifPresent(one -> providers.put(name, provider(one)))));
    return providers;
  }

  private static ProviderSpec provider(Fields fields) {
    String id = fields.text("is");
    Map<String, String> addresses = texts(fields, "addresses");
    return new ProviderSpec(id, addresses, paths(fields));
  }

  /** The paths by the member of the setup; the keys that were read before are none. */
  private static Map<String, List<NativePath>> paths(Fields fields) {
    Map<String, List<NativePath>> paths = new LinkedHashMap<>();
    for (String member : fields.keys()) {
      if (!member.equals("is") && !member.equals("addresses")) {
        paths.put(member, paths(fields, member));
      }
    }
    return paths;
  }

  private static List<NativePath> paths(Fields fields, String member) {
    Node node = fields.node(member);
    List<NativePath> paths = new ArrayList<>();
    List<Node> items = node instanceof Sequence list ? list.items() : List.of();
    for (Node item : node instanceof Scalar ? List.of(node) : items) {
      if (item instanceof Scalar scalar && scalar.isText()) {
        paths.add(NativePath.parse(scalar.text()));
      }
    }
    if (paths.isEmpty()) {
      fields.problem(member, "yaml/wrong-type", "`" + member + "`: expected a path, or a list");
    }
    return paths;
  }

  private static Map<String, String> texts(Fields fields, String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    @Nullable Fields inner = fields.fields(key).orElse(null);
    if (inner != null) {
      inner.keys().forEach(name -> texts.put(name, inner.requiredText(name)));
    }
    return texts;
  }
}
