package dev.plumbline.samples.spring;

import dev.plumbline.Secret;
import dev.plumbline.Setup;
import dev.plumbline.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The application's own properties, {@code llm.*}.
 *
 * @param provider the provider's id
 * @param apiKey the key
 * @param baseUrl the address, where it is not the provider's default
 * @param model the model's id
 * @param promptCaching whether prompts are cached
 */
@ConfigurationProperties("llm")
public record ProviderProperties(
    @Nullable String provider,
    @Nullable String apiKey,
    @Nullable String baseUrl,
    @Nullable String model,
    @Nullable Boolean promptCaching) {

  /** The same as a setup document. */
  Setup setup() {
    Map<String, Value> document = new LinkedHashMap<>();
    put(document, "provider", provider);
    if (apiKey != null) {
      document.put("apiKey", new Value.Hidden(Secret.of(apiKey)));
    }
    put(document, "baseUrl", baseUrl);
    put(document, "model", model);
    if (promptCaching != null) {
      Map<String, Value> options = Map.of("promptCaching", Value.of(promptCaching));
      document.put("options", new Value.Members(options));
    }
    return Setup.of(new Value.Members(document));
  }

  private static void put(Map<String, Value> document, String member, @Nullable String text) {
    if (text != null) {
      document.put(member, Value.of(text));
    }
  }

  /** A record prints its components, and a key is one of them. */
  @Override
  public String toString() {
    return "ProviderProperties[" + provider + "]";
  }
}
