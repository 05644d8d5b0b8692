package dev.plumbline.internal.settings;

import dev.plumbline.Secret;
import dev.plumbline.Setup;
import dev.plumbline.SetupNotes;
import dev.plumbline.Value;
import dev.plumbline.internal.edit.JsonPointer;
import dev.plumbline.internal.settings.ProfileSpec.Names;
import dev.plumbline.internal.setup.DocumentValues;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Scalar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one profile: finds each member of a setup where the host keeps it. For one profile. */
final class ProfileReader {
  private static final List<String> TEXTS =
      List.of("apiKey", "apiKeyEnv", "apiKeyFile", "baseUrl", "model", "region");
  private static final String OPTIONS = "options/";

  private final SettingsSource source;
  private final ProfilePlace place;
  private final NativeProvider provider;
  private final Map<String, List<NativePath>> fields = new LinkedHashMap<>();
  private final Map<String, Value> members = new LinkedHashMap<>();
  private final Map<String, Value> options = new LinkedHashMap<>();
  private final Map<String, Bound> bounds = new HashMap<>();
  private final Map<String, NativePath> targets = new HashMap<>();
  private final Map<String, SetupNotes.Meant> misspelt = new HashMap<>();
  private final Set<String> elsewhere;

  ProfileReader(SettingsSource source, ProfilePlace place, NativeProvider provider) {
    this.source = source;
    this.place = place;
    this.provider = provider;
    this.elsewhere = new HashSet<>(place.spec().elsewhere());
    fields.putAll(place.spec().fields());
    fields.putAll(provider.spec().fields());
  }

  /** The profile, or null where nothing of a setup stands at its place. */
  @Nullable Profile read() {
    for (String member : TEXTS) {
      Bound bound = find(member);
      if (bound != null) {
        text(member, bound);
      }
    }
    fields.keySet().stream().filter(member -> member.startsWith(OPTIONS)).forEach(this::option);
    boolean nothing = bounds.isEmpty();
    strangers();
    nameProvider();
    if (nothing && misspelt.isEmpty() && provider.bound() == null) {
      return null;
    }
    NativeOrigin origin = new NativeOrigin(source.text(), place.block(), bounds);
    SetupNotes notes = new SetupNotes(elsewhere, misspelt, sayable());
    Setup setup = Setup.of(null, document(), origin, notes);
    return new Profile(setup, place, provider, bounds, targets);
  }

  private void strangers() {
    boolean strange = provider.isStrange(place);
    if (strange) {
      elsewhere.addAll(TEXTS);
    }
    if (!strange || place.spec().names() != Names.CLOSED) {
      source.names(place).unknown(place.block()).forEach(this::unknown);
      source.unknownAround(place, provider).forEach(this::unknown);
    }
  }

  private Set<String> sayable() {
    Set<String> sayable = new HashSet<>();
    for (String member : fields.keySet()) {
      if (member.startsWith(OPTIONS)) {
        sayable.add(member.substring(OPTIONS.length()));
      }
    }
    return sayable;
  }

  private Value.Members document() {
    Map<String, Value> document = new LinkedHashMap<>();
    for (String member : List.of("provider", "apiKey", "apiKeyEnv", "apiKeyFile")) {
      put(document, member, members.get(member));
    }
    members.forEach(document::putIfAbsent);
    if (!options.isEmpty()) {
      document.put("options", new Value.Members(options));
    }
    if (source.kind().host() != null) {
      document.put("context", new Value.Members(Map.of("host", Value.of(source.kind().host()))));
    }
    return new Value.Members(document);
  }

  private static void put(Map<String, Value> to, String member, @Nullable Value value) {
    if (value != null) {
      to.put(member, value);
    }
  }

  private void nameProvider() {
    String baseUrl = members.get("baseUrl") instanceof Value.Text text ? text.text() : null;
    String id = provider.id(baseUrl);
    if (id != null) {
      members.put("provider", Value.of(id));
    }
    if (provider.bound() != null) {
      bounds.put("/provider", provider.bound());
    }
  }

  /** Where a member stands: at the first of its paths at which something does. */
  private @Nullable Bound find(String member) {
    String pointer = "/" + member;
    for (NativePath written : fields.getOrDefault(member, List.of())) {
      Branch remembered = place.remembered(written);
      if (remembered != null) {
        return new Bound(Found.whole(remembered), true, place.document());
      }
      NativePath path = written.filled(place.names());
      targets.putIfAbsent(pointer, path);
      Bound bound = source.find(place, path);
      if (bound != null && !(bound.scalar() != null && bound.scalar().isNull())) {
        return bound;
      }
    }
    return null;
  }

  private void text(String member, Bound bound) {
    Scalar scalar = bound.scalar();
    if (scalar == null || !scalar.isText()) {
      source.wrongType(bound, "text");
      return;
    }
    String text = bound.found().text(scalar);
    for (Reference reference : source.kind().references()) {
      Reference.Target target = reference.target(text);
      if (target != null) {
        refer(member, bound, reference, target);
        return;
      }
    }
    boolean apart =
        source.kind().references().stream().anyMatch(one -> one.isIn(text))
            || source.kind().wildcards().stream().anyMatch(text::contains);
    boolean alias = member.equals("model") && source.kind().aliases().contains(text);
    if ((apart || alias) && !member.startsWith("apiKey")) {
      elsewhere.add(member);
    } else {
      bind(member, bound, text);
    }
  }

  /** A key that stands elsewhere is one of the setup's own references; else a default counts. */
  private void refer(String member, Bound bound, Reference reference, Reference.Target target) {
    Scalar scalar = (Scalar) bound.node();
    if (member.equals("apiKey")) {
      Found named = bound.found().part(target.start(), target.end());
      String pointer = reference.file() ? "apiKeyFile" : "apiKeyEnv";
      bind(pointer, new Bound(named, bound.key(), bound.document()), named.text(scalar));
    } else if (target.otherwise() >= 0 && target.otherwise() < target.otherwiseEnd()) {
      Found used = bound.found().part(target.otherwise(), target.otherwiseEnd());
      bind(member, new Bound(used, bound.key(), bound.document()), used.text(scalar));
    } else {
      elsewhere.add(member);
    }
  }

  private void bind(String member, Bound bound, String text) {
    members.put(
        member, member.equals("apiKey") ? new Value.Hidden(Secret.of(text)) : new Value.Text(text));
    bounds.put("/" + member, bound);
  }

  private void option(String member) {
    Bound bound = find(member);
    if (bound == null || isReference(bound)) {
      return;
    }
    String option = member.substring(OPTIONS.length());
    Scalar scalar = bound.scalar();
    Value value =
        scalar != null && !bound.found().isWhole()
            ? Value.of(bound.found().text(scalar))
            : value(option, bound.node());
    options.put(option, value);
    bounds.put("/options" + JsonPointer.of(option), bound);
  }

  private Value value(String name, Node node) {
    boolean typed = source.hasTextsOnly() && node instanceof Scalar;
    return DocumentValues.of(name, typed ? ((Scalar) node).typed() : node);
  }

  private boolean isReference(Bound bound) {
    Scalar scalar = bound.scalar();
    return scalar != null
        && scalar.isText()
        && source.kind().references().stream().anyMatch(one -> one.isIn(scalar.text()));
  }

  /** A name that the host does not read goes among the options, where such names are told. */
  private void unknown(KnownNames.Stranger stranger) {
    Branch branch = stranger.branch();
    Node node = branch.node();
    if (node == null || options.containsKey(stranger.name())) {
      return;
    }
    String pointer = "/options" + JsonPointer.of(stranger.name());
    String variable = variable(stranger, node);
    options.put(stranger.name(), variable == null ? value(stranger, node) : Value.of(variable));
    bounds.put(pointer, new Bound(Found.whole(branch), false, place.document()));
    String meant = stranger.meant();
    if (meant != null) {
      String member = variable == null ? member(stranger) : "/apiKeyEnv";
      misspelt.put(pointer, new SetupNotes.Meant(meant, member));
      if (member != null && stranger.target() != null) {
        targets.put(member, stranger.target());
      }
    }
  }

  /** The variable that is named where the key was meant to be, or null. */
  private @Nullable String variable(KnownNames.Stranger stranger, Node node) {
    if (!"apiKey".equals(stranger.member()) || !(node instanceof Scalar scalar)) {
      return null;
    }
    for (Reference reference : source.kind().references()) {
      Reference.Target target = reference.file() ? null : reference.target(scalar.text());
      if (target != null) {
        return scalar.text().substring(target.start(), target.end());
      }
    }
    return null;
  }

  /** What nobody knows, or is known to be a key, is kept from sight. */
  private Value value(KnownNames.Stranger stranger, Node node) {
    boolean shown = stranger.meant() != null && !"apiKey".equals(stranger.member());
    return node instanceof Scalar scalar && scalar.isText() && !shown
        ? new Value.Hidden(Secret.of(scalar.text()))
        : value(stranger.name(), node);
  }

  private static @Nullable String member(KnownNames.Stranger stranger) {
    return stranger.member() == null ? null : "/" + stranger.member();
  }
}
