package dev.plumbline.internal.provider;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request that proves something.
 *
 * @param ask what it is for
 * @param method GET or POST
 * @param path behind the base URL, with <code>${model}</code> and <code>${region}</code>; from the
 *     host's root where it begins with a slash; whole where it is an address, which then is asked
 *     for the provider's own hosts alone
 * @param body what is posted, in which <code>${model}</code> stands for the model
 * @param travel how the credential travels
 * @param headers what else the endpoint wants to see
 * @param list where models are listed; null where none are
 * @param open whether it answers to any credential, so that success says nothing of it
 * @param tells JSON pointers of what is said of key and account, by name
 * @param protocols for which request formats of a base URL it is meant
 * @param only beginnings of the credentials with which it is asked; empty for any
 * @param evidence where this comes from
 */
public record ProbeQuestion(
    ProbeAsk ask,
    String method,
    String path,
    @Nullable String body,
    KeyTravel travel,
    Map<String, String> headers,
    @Nullable ModelListShape list,
    boolean open,
    Map<String, String> tells,
    List<Protocol> protocols,
    List<String> only,
    Evidence evidence) {
  /** Copies what can change. */
  public ProbeQuestion {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    tells = Collections.unmodifiableMap(new LinkedHashMap<>(tells));
    protocols = List.copyOf(protocols);
    only = List.copyOf(only);
  }
}
