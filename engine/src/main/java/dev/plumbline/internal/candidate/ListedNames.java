package dev.plumbline.internal.candidate;

import dev.plumbline.internal.catalog.CatalogModel;
import dev.plumbline.internal.model.ModelReader;
import dev.plumbline.internal.provider.ProviderFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the lists of an endpoint and of the catalog name the models of one provider.
 *
 * @param provider the provider's id, or the name of one that is not known
 * @param prefixes beginnings of ids that mean nothing
 * @param models reads the provider's catalog
 */
public record ListedNames(String provider, List<String> prefixes, ModelReader models) {

  /** How lists name the models of a setup's provider. */
  public static ListedNames of(Candidate candidate) {
    String entered = candidate.providerText();
    ProviderFacts provider = candidate.provider();
    String id = entered == null || candidate.known() != null ? provider.id() : entered.strip();
    return new ListedNames(id, provider.models().idPrefixes(), candidate.models());
  }

  /** An id of the endpoint's list as a setup names the model. */
  public String asNamed(String listed) {
    for (String prefix : prefixes) {
      if (listed.startsWith(prefix)) {
        return listed.substring(prefix.length());
      }
    }
    return listed;
  }

  /**
   * What the catalog knows of the model that an id certainly means; null where it knows nothing.
   */
  public @Nullable CatalogModel inCatalog(String id) {
    return models.sameModel(id);
  }
}
