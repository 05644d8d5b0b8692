package dev.plumbline;

import org.jspecify.annotations.Nullable;

/**
 * A model of an endpoint's own list or of the catalog, joined with what is known of it and with
 * what validation says of it.
 *
 * @param offer its id as a setup would name it, and why it is not accepted there, if it is not
 * @param listed whether the endpoint lists it; whose list that is says {@link
 *     ProbeResult.Models#scope()}
 * @param known what the catalog knows of it, such as context and price; null where it does not
 */
public record FetchedModel(ModelOffer offer, boolean listed, ModelCatalog.@Nullable Model known) {}
