package dev.plumbline.internal.provider;

import dev.plumbline.internal.rule.Glob;
import java.util.List;

/**
 * One statement about a model family.
 *
 * @param models patterns for bare model names: lower case, without vendor, geography, variant
 * @param except patterns for names that are not meant
 * @param providers the ids of the only providers where it holds; empty means all
 * @param traits what is stated
 */
public record Trait(
    List<Glob> models, List<Glob> except, List<String> providers, ModelTraits traits) {
  /** Copies the lists. */
  public Trait {
    models = List.copyOf(models);
    except = List.copyOf(except);
    providers = List.copyOf(providers);
  }

  /** Whether the statement is about this model at this provider. */
  public boolean covers(String bareName, String provider) {
    return (providers.isEmpty() || providers.contains(provider))
        && any(models, bareName)
        && !any(except, bareName);
  }

  private static boolean any(List<Glob> globs, String name) {
    for (Glob glob : globs) {
      if (glob.matches(name)) {
        return true;
      }
    }
    return false;
  }
}
