package dev.plumbline.internal.provider;

import dev.plumbline.internal.expression.Expression;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a provider names models.
 *
 * @param required whether a model has to be named
 * @param naming who gives the names
 * @param complete whether absence from the shipped catalog is proof
 * @param grammar matches every whole id
 * @param example an id of this grammar
 * @param variants what may follow a colon
 * @param vendorPrefix whether ids begin with their vendor
 * @param litellm the prefix by which LiteLLM knows the provider
 * @param litellmAlso further prefixes of LiteLLM's that lead to the provider
 * @param listOf the provider whose list of models holds here as well, or null for its own
 * @param fullForm the form of a whole id, with {@code {model}} for the short name, or null
 * @param versionMark what stands before a version that may be left out, such as {@code @}, or null
 * @param vendors whose models alone are served, as traits name vendors; empty where others' are too
 * @param upstreams the providers to which a router passes calls on
 * @param idPrefixes beginnings of ids that mean nothing, such as {@code models/}
 * @param geographies regions by the prefix of cross-region profiles
 * @param evidence where this comes from
 */
public record ModelFacts(
    boolean required,
    ModelNaming naming,
    boolean complete,
    @Nullable Expression grammar,
    @Nullable String example,
    Variants variants,
    VendorPrefix vendorPrefix,
    @Nullable String litellm,
    List<String> litellmAlso,
    @Nullable String listOf,
    @Nullable String fullForm,
    @Nullable String versionMark,
    List<String> vendors,
    List<String> upstreams,
    List<String> idPrefixes,
    Map<String, List<String>> geographies,
    Evidence evidence) {
  /** Of providers about which nothing is known: no name is unknown there. */
  public static final ModelFacts UNKNOWN =
      new ModelFacts(
          false,
          ModelNaming.FREE,
          false,
          null,
          null,
          Variants.NONE,
          VendorPrefix.ALLOWED,
          null,
          List.of(),
          null,
          null,
          null,
          List.of(),
          List.of(),
          List.of(),
          Map.of(),
          Evidence.NONE);

  /** Copies lists and maps and keeps their order. */
  public ModelFacts {
    litellmAlso = List.copyOf(litellmAlso);
    vendors = List.copyOf(vendors);
    upstreams = List.copyOf(upstreams);
    idPrefixes = List.copyOf(idPrefixes);
    Map<String, List<String>> copy = new LinkedHashMap<>();
    geographies.forEach((prefix, regions) -> copy.put(prefix, List.copyOf(regions)));
    geographies = Collections.unmodifiableMap(copy);
  }
}
