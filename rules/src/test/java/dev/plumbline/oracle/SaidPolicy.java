package dev.plumbline.oracle;

import dev.plumbline.Layer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a policy says, before it is written into a file.
 *
 * @param name its name
 * @param layer who speaks
 * @param mode enforce, warn or audit
 * @param scope globs by dimension
 * @param from the first day; null where there is none
 * @param until the last day; null where there is none
 * @param lists what it allows and denies
 * @param wants what it requires, and its limits
 * @param severities levels by code
 * @param overridable what lower layers may loosen
 * @param waivers its waivers
 */
record SaidPolicy(
    String name,
    Layer layer,
    String mode,
    Map<String, List<String>> scope,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    List<Listed> lists,
    List<Want> wants,
    Map<String, String> severities,
    List<String> overridable,
    List<Waived> waivers) {

  /** An allow or deny list. */
  record Listed(String topic, boolean allows, List<String> entries) {
    String key() {
      return topic + (allows ? ".allow" : ".deny");
    }
  }

  /**
   * Something that is required.
   *
   * @param key such as {@code require.options.promptCaching}
   * @param value as the file writes it
   */
  record Want(String key, String value) {}

  /** A waiver; the field is null where any is meant. */
  record Waived(
      String code, @Nullable String field, Map<String, List<String>> scope, String until) {}

  /** Whether lower layers may loosen what stands under the key. */
  boolean marks(String key) {
    return overridable.stream().anyMatch(mark -> key.equals(mark) || key.startsWith(mark + "."));
  }

  /** Whether it says something under the key. */
  boolean says(String key) {
    return lists.stream().anyMatch(list -> list.key().equals(key))
        || wants.stream().anyMatch(want -> want.key().equals(key));
  }

  /** The same without anything that makes less of what others say. */
  SaidPolicy locked() {
    return new SaidPolicy(
        name, layer, mode, scope, from, until, lists, wants, Map.of(), List.of(), List.of());
  }

  /** The same of another layer. */
  SaidPolicy of(Layer other) {
    return new SaidPolicy(
        name, other, mode, scope, from, until, lists, wants, severities, overridable, waivers);
  }
}
