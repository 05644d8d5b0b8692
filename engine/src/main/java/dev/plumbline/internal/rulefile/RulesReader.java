package dev.plumbline.internal.rulefile;

import dev.plumbline.RuleReference;
import dev.plumbline.TextProblem;
import dev.plumbline.Value;
import dev.plumbline.internal.candidate.Knowledge;
import dev.plumbline.internal.candidate.Vocabulary;
import dev.plumbline.internal.catalog.Catalogs;
import dev.plumbline.internal.message.Messages;
import dev.plumbline.internal.message.Texts;
import dev.plumbline.internal.message.TextsReader;
import dev.plumbline.internal.policy.Policy;
import dev.plumbline.internal.policy.PolicyIndex;
import dev.plumbline.internal.provider.Facts;
import dev.plumbline.internal.provider.FactsBuilder;
import dev.plumbline.internal.provider.FactsReader;
import dev.plumbline.internal.rule.Check;
import dev.plumbline.internal.rule.RuleTest;
import dev.plumbline.internal.settings.SettingsReader;
import dev.plumbline.internal.yaml.Fields;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.NearestName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/** Reads rule files of all kinds: first facts and texts, then the checks that ask for them. */
public final class RulesReader {
  private static final String CHECKS = "checks";
  private static final String MESSAGES = "messages";
  private static final String TESTS = "tests";
  private static final String POLICY = "policy";

  private final FactsBuilder builder = new FactsBuilder();
  private final FactsReader facts = new FactsReader(builder);
  private final SettingsReader settings = new SettingsReader();
  private final Map<String, Map<String, Texts>> texts = new TreeMap<>();
  private final List<RuleDocument> checkDocuments = new ArrayList<>();
  private final List<RuleDocument> testDocuments = new ArrayList<>();
  private final List<RuleDocument> policyDocuments = new ArrayList<>();
  private final FileNotes.Pool pool = new FileNotes.Pool();

  private record RuleDocument(ParsedFile file, Fields fields) {}

  private RulesReader() {}

  /** Reads all files; problems are collected, nothing is thrown for what a file says. */
  public static Rules read(List<RuleSource> sources) {
    return new RulesReader().readAll(sources);
  }

  private Rules readAll(List<RuleSource> sources) {
    CatalogFiles catalogs = new CatalogFiles();
    List<RuleSource> texts = new ArrayList<>();
    List<RuleSource> policies = new ArrayList<>();
    for (RuleSource source : sources) {
      if (source.isCatalog()) {
        catalogs.add(source);
      } else {
        (PolicyFiles.looksLikeOne(source) ? policies : texts).add(source);
      }
    }
    List<ParsedFile> files = texts.parallelStream().map(ParsedFile::of).toList();
    files.forEach(this::readFacts);
    return rules(files, policies, catalogs, Revision.of(sources));
  }

  private Rules rules(
      List<ParsedFile> files, List<RuleSource> policies, CatalogFiles catalogs, String revision) {
    Facts read = builder.build();
    // The readers of keys and addresses are made on another processor while checks are read.
    ForkJoinTask<Knowledge> knowledge =
        ForkJoinPool.commonPool()
            .submit(() -> new Knowledge(read, Catalogs.of(catalogs.byProvider())));
    Vocabulary vocabulary = new Vocabulary(read.options());
    List<Check> checks = checks(vocabulary, read);
    List<RuleTest> tests = tests(checks);
    PolicyFiles.Read apart = new PolicyFiles(vocabulary, read, pool).read(policies);
    List<Policy> all = new ArrayList<>(apart.policies());
    for (RuleDocument document : policyDocuments) {
      FileNotes notes = notes(document.file(), vocabulary, read);
      all.add(new PolicyReader(document.file().source(), notes).read(document.fields()));
    }
    List<TextProblem> problems = new ArrayList<>();
    List<TextProblem> warnings = new ArrayList<>();
    files.forEach(file -> problems.addAll(file.textProblems()));
    files.forEach(file -> warnings.addAll(file.textWarnings()));
    problems.addAll(catalogs.problems());
    problems.addAll(apart.problems());
    warnings.addAll(apart.warnings());
    return new Rules(
        knowledge.join(),
        settings.kinds(),
        vocabulary,
        checks,
        tests,
        new PolicyIndex(all),
        new Messages(texts),
        problems,
        warnings,
        revision);
  }

  private FileNotes notes(ParsedFile file, Vocabulary vocabulary, Facts facts) {
    return new FileNotes(vocabulary, facts, file.problems(), file.warnings(), pool);
  }

  private void readFacts(ParsedFile file) {
    for (Mapping mapping : file.documents()) {
      Fields document = Fields.of(mapping, file.problems());
      String kind = document.requiredText("kind");
      if (kind.equals(CHECKS)) {
        checkDocuments.add(new RuleDocument(file, document));
      } else if (kind.equals(TESTS)) {
        testDocuments.add(new RuleDocument(file, document));
      } else if (kind.equals(POLICY)) {
        policyDocuments.add(new RuleDocument(file, document));
      } else if (kind.equals(MESSAGES)) {
        readMessages(file, document);
      } else if (kind.equals(SettingsReader.KIND)) {
        settings.read(document);
      } else if (FactsReader.KINDS.contains(kind)) {
        facts.read(kind, file.source().name(), mapping, file.problems());
      } else if (!kind.isEmpty()) {
        unknownKind(document, kind);
      }
    }
  }

  private static void unknownKind(Fields document, String kind) {
    Set<String> kinds = new TreeSet<>(FactsReader.KINDS);
    kinds.addAll(Set.of(CHECKS, MESSAGES, POLICY, TESTS, SettingsReader.KIND));
    document.problem(
        "kind",
        "rule/unknown-kind",
        NearestName.arguments(
            kind, kinds, Map.of("kind", Value.of(kind), "kinds", Value.of(List.copyOf(kinds)))));
  }

  private void readMessages(ParsedFile file, Fields document) {
    String locale = document.requiredText("locale");
    document.require(MESSAGES);
    var mapping = document.mapping(MESSAGES);
    if (mapping != null) {
      Map<String, Texts> known = texts.computeIfAbsent(locale, any -> new LinkedHashMap<>());
      new TextsReader(file.problems())
          .read(mapping)
          .forEach(
              (code, text) -> {
                if (known.putIfAbsent(code, text) != null) {
                  document.problem(
                      MESSAGES,
                      "message/repeated",
                      Map.of("check", Value.of(code), "locale", Value.of(locale)));
                }
              });
    }
    document.noOthers();
  }

  private List<Check> checks(Vocabulary vocabulary, Facts facts) {
    List<Check> checks = new ArrayList<>();
    Map<String, RuleReference> codes = new HashMap<>();
    for (RuleDocument document : checkDocuments) {
      ParsedFile file = document.file();
      document.fields().text("kind");
      FileNotes notes = notes(file, vocabulary, facts);
      List<Check> read = new CheckReader(file.source(), notes).read(document.fields());
      for (Check check : read) {
        RuleReference other = codes.putIfAbsent(check.code(), check.reference());
        if (other != null) {
          document
              .fields()
              .problem(
                  "checks",
                  "rule/repeated-code",
                  Map.of(
                      "check",
                      Value.of(check.code()),
                      "place",
                      Value.of(other.file() + ":" + other.line())));
        }
        checks.add(check);
      }
    }
    return checks;
  }

  private List<RuleTest> tests(List<Check> checks) {
    Set<String> codes = new HashSet<>();
    checks.forEach(check -> codes.add(check.code()));
    List<RuleTest> tests = new ArrayList<>();
    for (RuleDocument document : testDocuments) {
      ParsedFile file = document.file();
      tests.addAll(new TestsReader(file.source(), codes, file.problems()).read(document.fields()));
    }
    return tests;
  }
}
