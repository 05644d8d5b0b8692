package dev.plumbline;

import dev.plumbline.internal.setup.PatchedDocument;
import dev.plumbline.internal.setup.SetupReader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The configuration that somebody is about to save. It keeps the whole setup document, so that
 * members which nobody knows are reported and not dropped. Immutable; prints no value.
 */
public final class Setup {
  private final @Nullable String name;
  private final Value.Members document;
  private final @Nullable Origin origin;
  private final SetupNotes notes;
  private final Context context;

  private Setup(
      @Nullable String name, Value.Members document, @Nullable Origin origin, SetupNotes notes) {
    this.name = name;
    this.document = document;
    this.origin = origin;
    this.notes = notes;
    this.context = SetupReader.context(document);
  }

  /**
   * A setup from its document: members named as in the setup document, credentials as {@link
   * Value.Hidden}.
   *
   * @throws IllegalArgumentException where a member has a type that it cannot have
   */
  public static Setup of(Value.Members document) {
    return of(null, document, null);
  }

  /** A setup with a name for reports and the places of its fields in a text. */
  public static Setup of(@Nullable String name, Value.Members document, @Nullable Origin origin) {
    return of(name, document, origin, SetupNotes.NONE);
  }

  /** A setup of which more is known than its document says. */
  public static Setup of(
      @Nullable String name, Value.Members document, @Nullable Origin origin, SetupNotes notes) {
    SetupReader.requireTypes(document);
    return new Setup(name, document, origin, notes);
  }

  /**
   * Reads setup documents from YAML or JSON; a text may hold several.
   *
   * @param name the text's name, for reports and problems
   * @throws SetupException where the text cannot be read as setups, with every reason
   */
  public static List<Setup> read(String name, String text) throws SetupException {
    return SetupReader.read(name, text);
  }

  /** The setup's name, such as its file. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** Everything that was entered, in its order. */
  public Value.Members document() {
    return document;
  }

  /** Who it is for and where it will run. */
  public Context context() {
    return context;
  }

  /** Where the fields stand in a text, if the setup was read from one. */
  public Optional<Origin> origin() {
    return Optional.ofNullable(origin);
  }

  /** What is known of it beyond its document. */
  public SetupNotes notes() {
    return notes;
  }

  /** A text member of the document, as it was entered; empty where it is missing or null. */
  public Optional<String> text(String member) {
    return document.members().get(member) instanceof Value.Text text
        ? Optional.of(text.text())
        : Optional.empty();
  }

  /** The credential, where the document holds it itself. */
  public Optional<Secret> apiKey() {
    return document.members().get("apiKey") instanceof Value.Hidden hidden
        ? Optional.of(hidden.secret())
        : Optional.empty();
  }

  /** The options; none where they are missing or null. */
  public Value.Members options() {
    return document.members().get("options") instanceof Value.Members options
        ? options
        : Value.Members.NONE;
  }

  /**
   * This setup after a patch. It keeps its name and the places of its fields.
   *
   * @throws IllegalArgumentException where the patch does not fit the document
   */
  public Setup with(List<Edit> patch) {
    return of(name, PatchedDocument.apply(document, patch), origin, notes);
  }

  @Override
  public String toString() {
    return "Setup[" + text("provider").orElse("no provider") + "]";
  }
}
