package dev.plumbline.internal.model;

import dev.plumbline.internal.catalog.CatalogModel;
import dev.plumbline.internal.provider.ModelTraits;
import dev.plumbline.internal.provider.RenamedModel;
import dev.plumbline.internal.provider.RetiredModel;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one model at one provider, whatever the setup around it.
 *
 * @param id the id without routing variant
 * @param bare the name by which traits know it
 * @param listed its catalog entry, if it has one
 * @param traits facts of its family
 * @param retired since when it is gone, if it is
 * @param renamed its newer name, if it has one
 */
record ModelKnowledge(
    String id,
    String bare,
    @Nullable CatalogModel listed,
    ModelTraits traits,
    @Nullable RetiredModel retired,
    @Nullable RenamedModel renamed) {
  /** The same name with what is known of the model that stands behind it. */
  ModelKnowledge basedOn(ModelKnowledge base) {
    return new ModelKnowledge(id, bare, base.listed, base.traits, retired, renamed);
  }
}
