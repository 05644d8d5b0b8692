package dev.plumbline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a settings panel needs to know of a provider to draw itself. Immutable.
 *
 * @param id the provider's id in setups
 * @param name the vendor's own spelling
 * @param type vendor, router, gateway, local, cloud or generic
 * @param countries its home, as ISO 3166 codes
 * @param docs the documentation's address
 * @param keysPage where people make a key
 * @param env the environment variables that hold its credentials
 * @param credential how callers prove who they are
 * @param baseUrl what to show for the base URL
 * @param model what to show for the model
 * @param region what to show for the region
 */
public record ProviderInfo(
    String id,
    String name,
    String type,
    List<String> countries,
    @Nullable String docs,
    @Nullable String keysPage,
    List<String> env,
    CredentialField credential,
    BaseUrlField baseUrl,
    ModelField model,
    RegionField region) {
  /** Copies the lists. */
  public ProviderInfo {
    countries = List.copyOf(countries);
    env = List.copyOf(env);
  }

  /**
   * The credential.
   *
   * @param kinds the ways to prove it, such as {@code key} or {@code oauth}
   * @param required always, hosted (at the provider's own addresses) or never
   * @param keys the sorts of keys that serve for model calls
   */
  public record CredentialField(List<String> kinds, String required, List<KeyForm> keys) {
    /** Copies the lists. */
    public CredentialField {
      kinds = List.copyOf(kinds);
      keys = List.copyOf(keys);
    }
  }

  /**
   * A sort of key.
   *
   * @param line the product line that it belongs to
   * @param prefix its fixed beginning; empty where there is none
   * @param placeholder a made-up key of its form
   */
  public record KeyForm(String line, String prefix, String placeholder) {}

  /**
   * The base URL.
   *
   * @param custom unusual, normal or required
   * @param placeholder the address that holds where none is given, or an example; null for neither
   * @param lines the provider's addresses
   */
  public record BaseUrlField(String custom, @Nullable String placeholder, List<Line> lines) {
    /** Copies the lines. */
    public BaseUrlField {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One of a provider's addresses.
   *
   * @param name such as international or china
   * @param url the address, in which {@code *} stands for a name of one's own
   * @param isDefault whether it holds where none is given
   * @param countries for whom it is; empty means everyone
   */
  public record Line(String name, String url, boolean isDefault, List<String> countries) {
    /** Copies the countries. */
    public Line {
      countries = List.copyOf(countries);
    }
  }

  /**
   * The model.
   *
   * @param required whether one has to be named
   * @param free whether its name is the user's own, such as a deployment
   * @param placeholder an id as the provider writes them
   */
  public record ModelField(boolean required, boolean free, @Nullable String placeholder) {}

  /**
   * The region.
   *
   * @param required whether one has to be named
   * @param known the regions that are known; empty where there are none to choose
   */
  public record RegionField(boolean required, List<String> known) {
    /** Copies the regions. */
    public RegionField {
      known = List.copyOf(known);
    }
  }
}
