package dev.plumbline.internal.meaning;

import dev.plumbline.Value;
import dev.plumbline.internal.meaning.FactTexts.Subject;
import dev.plumbline.internal.provider.Endpoint;
import dev.plumbline.internal.provider.KeyShape;
import dev.plumbline.internal.provider.ProviderFacts;
import dev.plumbline.internal.rule.Check;
import dev.plumbline.internal.rule.Example;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Facts that say something else, and setups that could show it. */
final class FactChanges {
  private static final int MODELS_TRIED = 40;
  private static final String ANY = "openai-compatible";

  private final List<Side> sides;
  private final List<Value.Members> examples = new ArrayList<>();

  FactChanges(Side before, Side after) {
    this.sides = List.of(before, after);
    for (Side side : sides) {
      for (Check check : side.rules().checks()) {
        check.examples().stream()
            .filter(example -> example.policy() == null)
            .map(Example::setup)
            .forEach(setup -> examples.add(setup.document()));
      }
    }
  }

  /** What is said differently. */
  Set<Subject> subjects() {
    return FactTexts.differing(facts(0), facts(1));
  }

  private dev.plumbline.internal.provider.Facts facts(int side) {
    return sides.get(side).candidates().knowledge().facts();
  }

  /** The examples of checks that speak of it, and plain setups with it. */
  Set<Value.Members> probes(Subject subject) {
    Set<Value.Members> probes = new LinkedHashSet<>();
    switch (subject.kind()) {
      case PROVIDER -> provider(subject.name(), probes);
      case HOST -> examples.forEach(one -> probes.add(with(one, "/context/host", subject.name())));
      case FAMILY -> family(subject.name(), probes);
      case RETIRED, RENAMED -> probes.add(plain(subject.provider(), example(subject.name())));
      case OPTION -> examples.stream().filter(one -> names(one, subject)).forEach(probes::add);
    }
    return probes;
  }

  private static boolean names(Value.Members example, Subject option) {
    return example.members().get("options") instanceof Value.Members options
        && options.members().containsKey(option.name());
  }

  private void provider(String id, Set<Value.Members> to) {
    for (Side side : sides) {
      ProviderFacts provider = side.candidates().knowledge().facts().provider(id);
      if (provider != null && provider.id().equals(id)) {
        provider(provider, side, to);
      }
    }
    to.add(plain(id, null));
    for (Value.Members example : examples) {
      if (example.members().get("provider") instanceof Value.Text named && isCalled(id, named)) {
        to.add(example);
      }
    }
  }

  private boolean isCalled(String id, Value.Text named) {
    for (int side = 0; side < sides.size(); side++) {
      ProviderFacts called = facts(side).provider(named.text());
      if (called != null && called.id().equals(id)) {
        return true;
      }
    }
    return false;
  }

  private static void provider(ProviderFacts provider, Side side, Set<Value.Members> to) {
    List<String> models = side.candidates().knowledge().models(provider).listed();
    models.stream().limit(MODELS_TRIED).forEach(model -> to.add(plain(provider.id(), model)));
    Value.Members plain = plain(provider.id(), models.isEmpty() ? "some-model" : models.get(0));
    to.add(plain);
    to.add(Documents.with(plain, "/apiKeyEnv", null));
    provider.aliases().forEach(alias -> to.add(with(plain, "/provider", alias)));
    for (Endpoint endpoint : provider.endpoints()) {
      to.add(with(plain, "/baseUrl", endpoint.url().replace("{region}", "us-east-1")));
    }
    to.add(with(plain, "/baseUrl", "https://llm.other.example/v1"));
    for (KeyShape shape : provider.keys()) {
      to.add(with(Documents.with(plain, "/apiKeyEnv", null), "/apiKey", shape.example()));
    }
    List<String> regions = new ArrayList<>(provider.regions().known());
    regions.add("elsewhere-1");
    regions.forEach(region -> to.add(with(plain, "/region", region)));
    provider.notOffered().codes().forEach(code -> to.add(with(plain, "/context/country", code)));
  }

  /** The model of every example becomes one of the family. */
  private void family(String glob, Set<Value.Members> to) {
    String model = example(glob);
    to.add(plain(ANY, model));
    for (Value.Members one : examples) {
      if (one.members().containsKey("model")) {
        to.add(with(one, "/model", model));
      }
    }
  }

  private static String example(String glob) {
    return glob.replace("*", "").replace('?', 'x');
  }

  private static Value.Members plain(String provider, @Nullable String model) {
    Map<String, Value> members = new LinkedHashMap<>();
    members.put("provider", Value.of(provider));
    members.put("apiKeyEnv", Value.of("LLM_API_KEY"));
    if (model != null) {
      members.put("model", Value.of(model));
    }
    return new Value.Members(members);
  }

  private static Value.Members with(Value.Members document, String pointer, String value) {
    return Documents.with(document, pointer, Value.of(value));
  }
}
