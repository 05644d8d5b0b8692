package dev.plumbline.importing;

import dev.plumbline.Edit;
import dev.plumbline.Position;
import dev.plumbline.Setup;
import dev.plumbline.editing.EditException;
import java.util.List;
import java.util.Map;

/**
 * A text that setups were read from: setup documents, or the settings of a host program. The fields
 * of its setups point back into it, and their fixes can be made in it. Immutable.
 */
public interface SettingsFile {
  /** What the text is: {@code setup}, or the name of a kind of settings such as {@code zed}. */
  String kind();

  /** The setups, in the order of the text; those of settings are called {@code file#profile}. */
  List<Setup> setups();

  /**
   * Where credentials may stand in the text: those of all its setups, and those of none, as the
   * host keeps them there for other purposes. For showing the text without them.
   */
  List<Position> credentials();

  /**
   * The text after the patch of a fix, everything else in it byte for byte as it is.
   *
   * @param setup which of the setups the patch is for, from zero
   * @param patch the operations on its setup document, in order
   * @throws EditException where the patch cannot be expressed in this text without doubt
   */
  default String apply(int setup, List<Edit> patch) throws EditException {
    return apply(Map.of(setup, patch));
  }

  /**
   * The text after patches of several setups, all or none of them. Many take little longer than
   * one. A place that setups share is changed once.
   *
   * @param patches the operations by the number of the setup that they are for, from zero
   * @throws EditException where a patch cannot be expressed in this text without doubt
   */
  String apply(Map<Integer, List<Edit>> patches) throws EditException;
}
