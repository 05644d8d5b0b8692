package dev.plumbline.internal.url;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Position;
import dev.plumbline.internal.provider.Containers;
import dev.plumbline.internal.provider.Evidence;
import dev.plumbline.internal.provider.HostFacts;
import dev.plumbline.internal.provider.HostUrls;
import dev.plumbline.internal.provider.KeyField;
import dev.plumbline.internal.provider.ModelNotation;
import dev.plumbline.internal.provider.Place;
import dev.plumbline.internal.provider.Protocol;
import dev.plumbline.internal.provider.ProviderFacts;
import dev.plumbline.internal.provider.UrlForm;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ExpectationTest {
  private static final ProviderFacts OLLAMA =
      Objects.requireNonNull(UrlTestFacts.provider("ollama"));

  @Test
  void whatAHostSpeaksOutweighsWhatTheProviderSpeaks() {
    HostFacts host = host(Map.of("ollama", UrlForm.BASE), Map.of("ollama", Protocol.OPENAI));
    assertThat(Expectation.of(OLLAMA, host))
        .isEqualTo(new Expectation(UrlForm.BASE, true, Protocol.OPENAI));
  }

  @Test
  void aHostThatSaysNothingLeavesFormAndProtocolToTheProvider() {
    assertThat(Expectation.of(OLLAMA, host(Map.of(), Map.of())))
        .isEqualTo(Expectation.of(OLLAMA, null))
        .isEqualTo(new Expectation(UrlForm.ROOT, false, Protocol.OLLAMA));
  }

  private static HostFacts host(Map<String, UrlForm> forms, Map<String, Protocol> protocols) {
    return new HostFacts(
        "a-host",
        "A host",
        List.of(),
        null,
        new HostUrls(null, forms, protocols, Map.of(), Containers.SELDOM, Evidence.NONE),
        ModelNotation.PLAIN,
        KeyField.KEY,
        Map.of(),
        Evidence.NONE,
        new Place("a-host.yaml", new Position(1, 1, 1, 1)));
  }
}
