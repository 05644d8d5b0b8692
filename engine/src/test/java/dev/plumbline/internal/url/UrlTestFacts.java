package dev.plumbline.internal.url;

import dev.plumbline.Position;
import dev.plumbline.internal.expression.Expression;
import dev.plumbline.internal.provider.BaseUrlFacts;
import dev.plumbline.internal.provider.CachingFacts;
import dev.plumbline.internal.provider.Choice;
import dev.plumbline.internal.provider.Credential;
import dev.plumbline.internal.provider.CustomUrl;
import dev.plumbline.internal.provider.Endpoint;
import dev.plumbline.internal.provider.Evidence;
import dev.plumbline.internal.provider.Identity;
import dev.plumbline.internal.provider.KeyShape;
import dev.plumbline.internal.provider.Lifecycle;
import dev.plumbline.internal.provider.ModelFacts;
import dev.plumbline.internal.provider.NotOffered;
import dev.plumbline.internal.provider.Place;
import dev.plumbline.internal.provider.Protocol;
import dev.plumbline.internal.provider.ProviderFacts;
import dev.plumbline.internal.provider.ProviderType;
import dev.plumbline.internal.provider.RegionFacts;
import dev.plumbline.internal.provider.Retention;
import dev.plumbline.internal.provider.UrlForm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The addresses of real providers, as {@code providers.txt} beside this class states them. */
final class UrlTestFacts {
  static final Map<String, ProviderFacts> PROVIDERS = read();
  static final UrlReader READER = UrlReader.of(PROVIDERS.values());

  private UrlTestFacts() {}

  static @Nullable ProviderFacts provider(@Nullable String id) {
    return id == null || id.equals("-")
        ? null
        : Objects.requireNonNull(PROVIDERS.get(id), "provider " + id);
  }

  /**
   * What a table writes: base, root, endpoint or either, with an exclamation mark where the host
   * program states it, and a protocol behind a slash; {@code -} for the provider's own.
   */
  static Expectation expectation(@Nullable ProviderFacts provider, String written) {
    Expectation own = Expectation.of(provider, null);
    int slash = written.indexOf('/');
    String form = slash < 0 ? written : written.substring(0, slash);
    boolean stated = form.endsWith("!");
    String id = stated ? form.substring(0, form.length() - 1) : form;
    return new Expectation(
        id.equals("-") ? own.form() : choice(UrlForm.values(), id),
        stated,
        slash < 0 ? own.protocol() : choice(Protocol.values(), written.substring(slash + 1)));
  }

  static UrlReading reading(@Nullable String raw, @Nullable String provider, String form) {
    ProviderFacts facts = provider(provider);
    return READER.read(raw, facts, expectation(facts, form));
  }

  private static <C extends Choice> C choice(C[] choices, String id) {
    for (C choice : choices) {
      if (choice.id().equals(id)) {
        return choice;
      }
    }
    throw new IllegalArgumentException(id);
  }

  private static Map<String, ProviderFacts> read() {
    Map<String, ProviderFacts> providers = new LinkedHashMap<>();
    List<String> block = new ArrayList<>();
    for (String line : lines()) {
      if (line.startsWith("provider ") && !block.isEmpty()) {
        add(providers, block);
        block.clear();
      }
      block.add(line.strip());
    }
    add(providers, block);
    return providers;
  }

  private static void add(Map<String, ProviderFacts> providers, List<String> block) {
    ProviderFacts provider = provider(block);
    providers.put(provider.id(), provider);
  }

  private static List<String> lines() {
    try (var stream = UrlTestFacts.class.getResourceAsStream("providers.txt");
        var reader =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(stream, "providers.txt"), StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProviderFacts provider(List<String> lines) {
    String[] head = lines.get(0).split(" ");
    List<KeyShape> keys = new ArrayList<>();
    List<String> pages = new ArrayList<>();
    List<Endpoint> endpoints = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> words = List.of(line.split(" "));
      switch (words.get(0)) {
        case "keys" -> words.subList(1, words.size()).forEach(prefix -> keys.add(key(prefix)));
        case "pages" -> pages.addAll(words.subList(1, words.size()));
        default -> endpoints.add(endpoint(words));
      }
    }
    UrlForm form = choice(UrlForm.values(), head[3]);
    return new ProviderFacts(
        head[1],
        choice(ProviderType.values(), head[2]),
        choice(Protocol.values(), head[4]),
        new Identity(head[1], List.of(), null, null, List.of(), List.of()),
        Credential.UNKNOWN,
        keys,
        endpoints,
        new BaseUrlFacts(form, CustomUrl.NORMAL, pages, Evidence.NONE),
        ModelFacts.UNKNOWN,
        CachingFacts.UNKNOWN,
        RegionFacts.NONE,
        Retention.UNKNOWN,
        NotOffered.NOWHERE,
        Lifecycle.RUNNING,
        new Place("test", new Position(1, 1, 1, 1)));
  }

  private static KeyShape key(String prefix) {
    Expression shape = Expression.whole("[a-zA-Z0-9._-]*");
    return new KeyShape("any", shape, prefix, prefix, true, false, false, List.of(), Evidence.NONE);
  }

  private static Endpoint endpoint(List<String> words) {
    String last = words.get(words.size() - 1);
    boolean places = words.size() > 3 && !last.equals("default");
    return new Endpoint(
        words.get(0),
        words.get(1),
        choice(Protocol.values(), words.get(2)),
        words.contains("default"),
        places ? List.of(last.split(",")) : List.of(),
        null,
        null,
        Evidence.NONE);
  }
}
