package dev.plumbline.internal.policy;

import dev.plumbline.Position;
import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.attribute.AttributeView;
import dev.plumbline.internal.rule.Matcher;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Something that a policy wants of a setup. */
public sealed interface Requirement {
  /** The key under which a higher layer may mark it overridable. */
  String key();

  /** Where it stands. */
  Position position();

  /** Whether it contradicts what a higher layer requires, so that it cannot be meant to tighten. */
  boolean contradicts(Requirement higher);

  /**
   * An option that has to be so.
   *
   * @param key such as {@code require.options.promptCaching} or {@code limits.maxTokens}
   * @param path JSON pointer of the option
   * @param attribute the option as rules ask for it
   * @param matcher what its value has to fit
   * @param whenSet whether a setup that does not set the option is fine as well
   * @param only the one value that fits; null where several do
   * @param proposal a value that fits; null where none can be told
   * @param position where it stands
   */
  record Option(
      String key,
      String path,
      Attribute attribute,
      Matcher matcher,
      boolean whenSet,
      @Nullable Object only,
      @Nullable Object proposal,
      Position position)
      implements Requirement {
    private static final AttributeView NOTHING = any -> null;

    /** Whether the setup meets it. */
    public boolean isMet(AttributeView setup) {
      Object value = setup.value(attribute);
      return (whenSet && value == null) || matcher.matches(value, setup);
    }

    @Override
    public boolean contradicts(Requirement higher) {
      return higher instanceof Option other
          && other.path.equals(path)
          && other.only != null
          && !matcher.matches(other.only, NOTHING);
    }
  }

  /**
   * The only address that calls may go to.
   *
   * @param url as the file writes it
   * @param address as each way of spelling it is meant: no usual port, no slash at the end
   * @param position where it stands
   */
  record BaseUrl(String url, String address, Position position) implements Requirement {
    /** An address as a file writes it. */
    public static BaseUrl of(String url, Position position) {
      return new BaseUrl(url, plain(url), position);
    }

    private static String plain(String url) {
      try {
        URI uri = new URI(url).normalize();
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        boolean usual = uri.getPort() < 0 || uri.getPort() == (scheme.equals("http") ? 80 : 443);
        String path = uri.getPath() == null ? "" : uri.getPath();
        return scheme
            + "://"
            + host
            + (usual ? "" : ":" + uri.getPort())
            + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
      } catch (URISyntaxException notAnAddress) {
        return url;
      }
    }

    @Override
    public String key() {
      return "require.baseUrl";
    }

    @Override
    public boolean contradicts(Requirement higher) {
      return higher instanceof BaseUrl other && !other.address.equals(address);
    }
  }

  /**
   * Whose credential it has to be.
   *
   * @param kinds the kinds that are accepted
   * @param position where it stands
   */
  record Credential(Set<String> kinds, Position position) implements Requirement {
    /** All kinds that there are. */
    public static final Set<String> KINDS =
        Set.of("organization", "personal", "account", "cloud", "none");

    /** Copies the kinds. */
    public Credential {
      kinds = Set.copyOf(kinds);
    }

    @Override
    public String key() {
      return "require.credential";
    }

    /** The kinds as people read them. */
    public String shown() {
      return String.join(", ", new TreeSet<>(kinds));
    }

    @Override
    public boolean contradicts(Requirement higher) {
      return higher instanceof Credential other && other.kinds.stream().noneMatch(kinds::contains);
    }
  }
}
