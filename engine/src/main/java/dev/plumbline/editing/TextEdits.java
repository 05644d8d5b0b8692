package dev.plumbline.editing;

import dev.plumbline.Edit;
import dev.plumbline.internal.edit.EditRefusedException;
import dev.plumbline.internal.edit.SourceEditor;
import dev.plumbline.internal.edit.SourceEditor.Placed;
import dev.plumbline.internal.yaml.YamlReader;
import java.util.List;

/**
 * Applies the patch of a fix to a person's own YAML or JSON and leaves everything else in it,
 * comments, order and layout, byte for byte as it is.
 */
public final class TextEdits {
  private TextEdits() {}

  /**
   * The text after a patch.
   *
   * @param name the name under which the text was read
   * @param text the text that the setup was read from
   * @param document which of its setups the patch is for, from zero
   * @param patch the operations, in order
   * @throws EditException where the patch cannot be applied without doubt; nothing is changed then
   */
  public static String apply(String name, String text, int document, List<Edit> patch)
      throws EditException {
    int documents = YamlReader.read(name, text).documents().size();
    if (document < 0 || document >= documents) {
      throw new EditException("the text holds no setup of that number");
    }
    try {
      return SourceEditor.edit(name, text, Placed.in(document, patch));
    } catch (EditRefusedException refused) {
      throw new EditException(String.valueOf(refused.getMessage()));
    }
  }
}
