package dev.plumbline.internal.settings;

import dev.plumbline.Edit;
import dev.plumbline.Position;
import dev.plumbline.Setup;
import dev.plumbline.SetupException;
import dev.plumbline.Severity;
import dev.plumbline.TextProblem;
import dev.plumbline.Value;
import dev.plumbline.editing.EditException;
import dev.plumbline.importing.SettingsFile;
import dev.plumbline.internal.edit.EditRefusedException;
import dev.plumbline.internal.edit.SourceEditor;
import dev.plumbline.internal.edit.SourceEditor.Placed;
import dev.plumbline.internal.message.OwnTexts;
import dev.plumbline.internal.yaml.Parsed;
import dev.plumbline.internal.yaml.Parsed.Format;
import dev.plumbline.internal.yaml.Problem;
import dev.plumbline.internal.yaml.Span;
import dev.plumbline.internal.yaml.YamlReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The settings of a host program. */
final class HostSettings implements SettingsFile {
  private static final Span BEGINNING = new Span(0, 0, 1, 1, 1, 1);

  private final String name;
  private final Parsed parsed;
  private final SettingsSource source;
  private final List<Profile> profiles;
  private final List<Setup> setups;

  private HostSettings(String name, Parsed parsed, SettingsSource source, List<Profile> profiles) {
    this.name = name;
    this.parsed = parsed;
    this.source = source;
    this.profiles = List.copyOf(profiles);
    this.setups = profiles.stream().map(Profile::setup).toList();
  }

  static HostSettings read(SettingsKind kind, Format format, String name, String text)
      throws SetupException {
    Parsed parsed = YamlReader.read(format, text);
    if (!parsed.problems().isEmpty()) {
      throw unreadable(name, parsed.problems());
    }
    SettingsSource source = new SettingsSource(kind, text, parsed);
    List<Profile> profiles = profiles(source, name);
    if (!source.problems().isEmpty()) {
      throw unreadable(name, source.problems().sorted());
    }
    if (profiles.isEmpty()) {
      throw unreadable(name, List.of(nothing(kind, parsed)));
    }
    return new HostSettings(name, parsed, source, profiles);
  }

  private static Problem nothing(SettingsKind kind, Parsed parsed) {
    return parsed.documents().isEmpty()
        ? new Problem(BEGINNING, "setup/empty", "expected " + kind.name() + ", found nothing")
        : new Problem(
            BEGINNING,
            "settings/no-profile",
            "nothing in this file sets up a provider in the way of " + kind.name());
  }

  static SetupException unreadable(String name, List<Problem> problems) {
    List<TextProblem> texts = new ArrayList<>();
    for (Problem problem : problems) {
      texts.add(OwnTexts.problem(name, problem, Severity.ERROR));
    }
    return new SetupException(texts);
  }

  private static List<Profile> profiles(SettingsSource source, String name) {
    ProfileNames names = new ProfileNames(name, source);
    List<Profile> profiles = new ArrayList<>();
    for (int document = 0; document < source.trees().size(); document++) {
      ProfilePlaces places = new ProfilePlaces(source.trees().get(document), document);
      for (ProfileSpec spec : source.kind().profiles()) {
        for (ProfilePlace place : places.of(spec)) {
          for (NativeProvider provider : providers(place, source)) {
            Profile read = new ProfileReader(source, place, provider).read();
            if (read != null) {
              profiles.add(read.called(names.next(places, place, provider)));
            }
          }
        }
      }
    }
    return profiles;
  }

  private static List<NativeProvider> providers(ProfilePlace place, SettingsSource source) {
    if (!place.spec().provider().each()) {
      NativeProvider one = NativeProvider.of(place, source.trees().get(place.document()));
      return one == null ? List.of() : List.of(one);
    }
    List<NativeProvider> each = new ArrayList<>();
    place
        .spec()
        .providers()
        .forEach(
            (provider, spec) -> {
              if (isSetUp(spec, place, source)) {
                each.add(new NativeProvider(provider, null, spec));
              }
            });
    return each;
  }

  /** Options alone, such as a region, set up nothing. */
  private static boolean isSetUp(
      ProfileSpec.ProviderSpec spec, ProfilePlace place, SettingsSource source) {
    return List.of("apiKey", "baseUrl", "model").stream()
        .flatMap(member -> spec.fields().getOrDefault(member, List.of()).stream())
        .anyMatch(path -> source.find(place, path) != null);
  }

  @Override
  public String kind() {
    return source.kind().id();
  }

  @Override
  public List<Setup> setups() {
    return setups;
  }

  @Override
  public List<Position> credentials() {
    return CredentialPlaces.in(parsed.documents());
  }

  @Override
  public String apply(Map<Integer, List<Edit>> patches) throws EditException {
    List<Placed> edits = new ArrayList<>();
    Set<Placed> shared = new HashSet<>();
    for (var patch : new TreeMap<>(patches).entrySet()) {
      Profile profile = profiles.get(patch.getKey());
      List<Edit> own = NativeEdits.of(patch.getValue(), source, profile);
      List<Placed> placed = Placed.in(profile.place().document(), own);
      placed.stream().filter(edit -> !shared.contains(edit)).forEach(edits::add);
      shared.addAll(placed);
    }
    String edited;
    try {
      edited = SourceEditor.edit(parsed, source.text(), edits);
    } catch (EditRefusedException refused) {
      throw new EditException(String.valueOf(refused.getMessage()));
    }
    requireMeant(patches, edited);
    return edited;
  }

  String text() {
    return source.text();
  }

  /** The settings of another text of the same kind. */
  HostSettings reread(String edited) throws SetupException {
    return read(source.kind(), parsed.format(), name, edited);
  }

  /** Reads the edited text again: it has to hold the setups that the patches were to make. */
  private void requireMeant(Map<Integer, List<Edit>> patches, String edited) throws EditException {
    try {
      HostSettings again = reread(edited);
      boolean same = again.setups.size() == setups.size();
      for (var patch : patches.entrySet()) {
        int setup = patch.getKey();
        Value.Members meant = setups.get(setup).with(patch.getValue()).document();
        same =
            same
                && again
                    .filled(setup, again.setups.get(setup).document())
                    .equals(filled(setup, meant));
      }
      if (!same) {
        throw new EditException(
            "in %s this change would mean something else".formatted(source.kind().name()));
      }
    } catch (SetupException unreadable) {
      throw new EditException("the file could not be read any more after this change");
    }
  }

  /**
   * A document without members that hold nothing, which settings do not write, and without the
   * provider where that follows from the address.
   */
  private Value.Members filled(int setup, Value.Members document) {
    Map<String, Value> filled = new LinkedHashMap<>();
    document
        .members()
        .forEach(
            (member, value) -> {
              boolean empty =
                  value instanceof Value.Nothing
                      || (value instanceof Value.Members inner && inner.members().isEmpty());
              if (!empty) {
                filled.put(member, value);
              }
            });
    if (profiles.get(setup).providerFollows()) {
      filled.remove("provider");
    }
    return new Value.Members(filled);
  }
}
