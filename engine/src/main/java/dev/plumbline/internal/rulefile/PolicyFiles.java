package dev.plumbline.internal.rulefile;

import dev.plumbline.TextProblem;
import dev.plumbline.internal.candidate.Vocabulary;
import dev.plumbline.internal.policy.Policy;
import dev.plumbline.internal.provider.Facts;
import dev.plumbline.internal.yaml.Fields;
import dev.plumbline.internal.yaml.Mapping;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads files that hold nothing but policies. There may be thousands of them, with hundreds of
 * entries each, so each is parsed and read at once and its tree is let go.
 */
final class PolicyFiles {
  private static final String KIND = "kind:";
  private static final String POLICY = "policy";

  private final Vocabulary vocabulary;
  private final Facts facts;
  private final FileNotes.Pool pool;

  /**
   * What was read.
   *
   * @param policies the policies, in the order of files
   * @param problems what cannot be meant
   * @param warnings what is hardly meant
   */
  record Read(List<Policy> policies, List<TextProblem> problems, List<TextProblem> warnings) {}

  PolicyFiles(Vocabulary vocabulary, Facts facts, FileNotes.Pool pool) {
    this.vocabulary = vocabulary;
    this.facts = facts;
    this.pool = pool;
  }

  /**
   * Whether all documents are policies, as far as lines tell that begin with {@code kind}. A
   * document of another kind that is written otherwise is found and refused when it is read.
   */
  static boolean looksLikeOne(RuleSource source) {
    if (source.ready() != null) {
      return false;
    }
    byte[] bytes = source.bytes().get();
    byte[] kind = KIND.getBytes(StandardCharsets.UTF_8);
    int found = 0;
    for (int line = 0; line < bytes.length; line = nextLine(bytes, line)) {
      if (startsWith(bytes, line, kind)) {
        if (!value(bytes, line + kind.length).equals(POLICY)) {
          return false;
        }
        found++;
      }
    }
    return found > 0;
  }

  private static int nextLine(byte[] bytes, int at) {
    int next = at;
    while (next < bytes.length && bytes[next] != '\n') {
      next++;
    }
    return next + 1;
  }

  private static boolean startsWith(byte[] bytes, int at, byte[] beginning) {
    if (at + beginning.length > bytes.length) {
      return false;
    }
    for (int i = 0; i < beginning.length; i++) {
      if (bytes[at + i] != beginning[i]) {
        return false;
      }
    }
    return true;
  }

  private static String value(byte[] bytes, int start) {
    int end = nextLine(bytes, start) - 1;
    String rest =
        new String(bytes, start, Math.min(end, bytes.length) - start, StandardCharsets.UTF_8);
    int comment = rest.indexOf(" #");
    return (comment < 0 ? rest : rest.substring(0, comment)).strip();
  }

  Read read(List<RuleSource> sources) {
    List<Read> files = sources.parallelStream().map(this::read).toList();
    List<Policy> policies = new ArrayList<>();
    List<TextProblem> problems = new ArrayList<>();
    List<TextProblem> warnings = new ArrayList<>();
    for (Read file : files) {
      policies.addAll(file.policies());
      problems.addAll(file.problems());
      warnings.addAll(file.warnings());
    }
    return new Read(policies, problems, warnings);
  }

  private Read read(RuleSource source) {
    ParsedFile file = ParsedFile.of(source);
    FileNotes notes = new FileNotes(vocabulary, facts, file.problems(), file.warnings(), pool);
    List<Policy> policies = new ArrayList<>();
    for (Mapping mapping : file.documents()) {
      Fields document = Fields.of(mapping, file.problems());
      if (document.requiredText("kind").equals(POLICY)) {
        policies.add(new PolicyReader(source, notes).read(document));
      } else {
        document.problem("kind", "rule/mixed-kinds", Map.of());
      }
    }
    return new Read(policies, file.textProblems(), file.textWarnings());
  }
}
