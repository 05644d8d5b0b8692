package dev.plumbline.internal.adoption;

import dev.plumbline.Position;
import dev.plumbline.SetupException;
import dev.plumbline.Severity;
import dev.plumbline.TextProblem;
import dev.plumbline.importing.ImportedPolicy;
import dev.plumbline.internal.message.OwnTexts;
import dev.plumbline.internal.rulefile.Rules;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Parsed;
import dev.plumbline.internal.yaml.Problem;
import dev.plumbline.internal.yaml.YamlReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads other products' policies by the name of the product. */
public final class Adoption {
  private final Rules rules;
  private final List<PolicyDraft> drafts = new ArrayList<>();
  private final List<TextProblem> problems = new ArrayList<>();
  private final LitellmAccess litellm = new LitellmAccess();

  private Adoption(Rules rules) {
    this.rules = rules;
  }

  /** The products whose policies can be read. */
  public static List<String> products() {
    return List.of("roo-code", "cline", "openrouter", "litellm");
  }

  /**
   * Reads all texts of one product together: LiteLLM keeps groups and teams apart.
   *
   * @param texts the texts by their names, in order
   * @throws SetupException where a text cannot be read, or is nothing of that product
   * @throws IllegalArgumentException where there is no such product
   */
  public static List<ImportedPolicy> read(Rules rules, String product, Map<String, String> texts)
      throws SetupException {
    if (!products().contains(product)) {
      throw new IllegalArgumentException("no policies are read of " + product);
    }
    Adoption adoption = new Adoption(rules);
    texts.forEach((name, text) -> adoption.file(product, name, text));
    if (!adoption.problems.isEmpty()) {
      throw new SetupException(adoption.problems);
    }
    adoption.drafts.addAll(adoption.litellm.read());
    Set<String> names = new HashSet<>();
    return adoption.drafts.stream().map(draft -> draft.written(names)).toList();
  }

  private void file(String product, String name, String text) {
    Parsed parsed = YamlReader.read(name, text);
    for (Problem problem : parsed.problems()) {
      problems.add(OwnTexts.problem(name, problem, Severity.ERROR));
    }
    for (Node node : parsed.documents()) {
      try {
        document(product, name, node);
      } catch (UnexpectedShapeException shape) {
        problem(name, shape.node().span().position(), "import/wrong-type", shape.sentence());
      }
    }
  }

  private void document(String product, String name, Node node) {
    if (!document(product, stem(name), new Fragment(node))) {
      problem(
          name,
          node.span().position(),
          "import/not-recognized",
          "this is no policy of `" + product + "`, as far as its keys tell");
    }
  }

  private void problem(String name, Position position, String code, String message) {
    problems.add(new TextProblem(name, position, code, Severity.ERROR, message));
  }

  private boolean document(String product, String name, Fragment document) {
    return switch (product) {
      case "roo-code" -> {
        RooCodeAllowList roo = new RooCodeAllowList(rules.settings());
        yield roo.fits(document) && drafts.add(roo.read(document, name));
      }
      case "cline" -> {
        ClineRemoteConfig cline = new ClineRemoteConfig();
        yield cline.fits(document) && drafts.add(cline.read(document, name));
      }
      case "openrouter" -> {
        OpenRouterGuardrails guardrails = new OpenRouterGuardrails(rules.knowledge());
        boolean fits = guardrails.fits(document);
        drafts.addAll(fits ? guardrails.read(document) : List.of());
        yield fits;
      }
      default -> {
        boolean fits = litellm.fits(document);
        if (fits) {
          litellm.add(document);
        }
        yield fits;
      }
    };
  }

  /** The name of a file without its folder and ending. */
  private static String stem(String name) {
    String file = name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
    int dot = file.indexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }
}
