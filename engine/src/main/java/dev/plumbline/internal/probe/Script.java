package dev.plumbline.internal.probe;

import dev.plumbline.internal.provider.Endpoint;
import dev.plumbline.internal.provider.Evidence;
import dev.plumbline.internal.provider.Facts;
import dev.plumbline.internal.provider.KeyTravel;
import dev.plumbline.internal.provider.ModelListShape;
import dev.plumbline.internal.provider.ProbeAsk;
import dev.plumbline.internal.provider.ProbeFacts;
import dev.plumbline.internal.provider.ProbeQuestion;
import dev.plumbline.internal.provider.Protocol;
import dev.plumbline.internal.provider.ProviderFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a provider in one protocol, and by what its answers are read.
 *
 * @param questions in the order in which they are asked
 * @param facts the provider's own before those for any endpoint
 * @param lines the provider's addresses
 */
public record Script(List<ProbeQuestion> questions, List<ProbeFacts> facts, List<String> lines) {
  private static final String ANY = "openai-compatible";
  private static final ModelListShape PLAIN_LIST =
      new ModelListShape(List.of("/data"), "id", false, List.of(), Map.of());

  /** Copies the lists. */
  public Script {
    questions = List.copyOf(questions);
    facts = List.copyOf(facts);
    lines = List.copyOf(lines);
  }

  /** The script for a provider whose address speaks this protocol. */
  public static Script of(Facts facts, ProviderFacts provider, Protocol protocol) {
    ProbeFacts own = facts.probe(provider.id());
    ProbeFacts any = facts.probe(ANY);
    List<ProbeFacts> both = provider.id().equals(ANY) ? List.of(own) : List.of(own, any);
    List<ProbeQuestion> questions = new ArrayList<>();
    for (int i = 0; i < both.size(); i++) {
      boolean owned = i == 0 && !provider.id().equals(ANY);
      for (ProbeQuestion question : both.get(i).questions()) {
        if (speaks(question, protocol, provider, owned)
            && questions.stream().noneMatch(known -> known.ask() == question.ask())) {
          questions.add(question);
        }
      }
    }
    return new Script(questions, both, provider.endpoints().stream().map(Endpoint::url).toList());
  }

  private static boolean speaks(
      ProbeQuestion question, Protocol protocol, ProviderFacts provider, boolean own) {
    if (question.protocols().isEmpty()) {
      return own ? protocol == provider.protocol() : protocol == Protocol.OPENAI;
    }
    return question.protocols().contains(protocol);
  }

  /** The question of a kind, or null where the provider has none. */
  public @Nullable ProbeQuestion question(ProbeAsk ask) {
    for (ProbeQuestion question : questions) {
      if (question.ask() == ask) {
        return question;
      }
    }
    return null;
  }

  /** The question of a kind, or one about which nothing but its kind is known. */
  ProbeQuestion questionOrPlain(ProbeAsk ask) {
    ProbeQuestion known = question(ask);
    if (known != null) {
      return known;
    }
    ModelListShape list = ask == ProbeAsk.MODELS ? PLAIN_LIST : null;
    return new ProbeQuestion(
        ask,
        "GET",
        "",
        null,
        KeyTravel.BEARER,
        Map.of(),
        list,
        false,
        Map.of(),
        List.of(),
        List.of(),
        Evidence.NONE);
  }

  /** The address of the provider whose host a text names, the longest host first; or null. */
  @Nullable String lineNamedIn(String text) {
    return lines.stream()
        .filter(line -> text.contains(hostOf(line)))
        .max(Comparator.comparingInt(line -> hostOf(line).length()))
        .orElse(null);
  }

  private static String hostOf(String line) {
    String rest = line.substring(line.indexOf("://") + 3);
    int slash = rest.indexOf('/');
    return slash < 0 ? rest : rest.substring(0, slash);
  }

  /** Paths under which APIs of this kind are found, most usual first. */
  public List<String> paths() {
    return facts.stream().flatMap(known -> known.paths().stream()).distinct().toList();
  }
}
