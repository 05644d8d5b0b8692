package dev.plumbline.importing;

import dev.plumbline.SetupException;
import dev.plumbline.internal.adoption.Adoption;
import dev.plumbline.internal.rulefile.RuleSources;
import dev.plumbline.internal.rulefile.RulesReader;
import java.util.List;
import java.util.Map;

/** Reads policies that an organization has in other products into rule files. */
public final class PolicyImport {
  private PolicyImport() {}

  /** The products whose policies can be read. */
  public static List<String> products() {
    return Adoption.products();
  }

  /**
   * The policies of some documents, each as a file of {@code kind: policy}. Names of providers are
   * those of the rules that come with the product.
   *
   * @param product one of {@link #products()}
   * @param texts the texts by their names, in order; LiteLLM's groups and teams may be in several
   * @throws SetupException where a text cannot be read or is nothing of the product
   * @throws IllegalArgumentException where there is no such product
   */
  public static List<ImportedPolicy> read(String product, Map<String, String> texts)
      throws SetupException {
    return Adoption.read(RulesReader.read(RuleSources.builtIn()), product, texts);
  }
}
