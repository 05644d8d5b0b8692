package dev.plumbline.service.cli;

import dev.plumbline.SetupException;
import dev.plumbline.TextProblem;
import dev.plumbline.importing.ImportedPolicy;
import dev.plumbline.importing.PolicyImport;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plumbline rules import}: policies of other products as rule files. */
final class ImportCommand implements Command {
  private static final String OUTPUT = "--output";

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("import");
    Options.text(
        spec,
        Choice.PRODUCT.option(),
        "PRODUCT",
        "Whose policies they are: roo-code, cline, openrouter or litellm.");
    Options.text(
        spec, OUTPUT, "DIR", "Write a file for each policy there.", "Default: standard output.");
    Options.parameters(spec, "FILE", "1..*", "Documents of the product; - is standard input.");
    return RulesHelp.IMPORT.describe(spec);
  }

  @Override
  public Status run(ParseResult parsed, Session session) throws Refusal, IOException {
    if (parsed.matchedOptionValue(Choice.PRODUCT.option(), null) == null) {
      throw new Refusal(
          "missing: `%s`; there is %s"
              .formatted(Choice.PRODUCT.option(), String.join(", ", PolicyImport.products())));
    }
    String product = Choice.PRODUCT.of(parsed);
    List<ImportedPolicy> policies = read(parsed, product, session);
    String folder = parsed.matchedOptionValue(OUTPUT, null);
    if (folder == null) {
      session
          .out()
          .write(policies.stream().map(ImportedPolicy::yaml).collect(Collectors.joining("---\n")));
    } else {
      for (ImportedPolicy policy : policies) {
        write(folder, policy, session);
      }
    }
    summary(policies, session);
    return Status.FINE;
  }

  private static List<ImportedPolicy> read(ParseResult parsed, String product, Session session)
      throws Refusal {
    Map<String, String> texts = new LinkedHashMap<>();
    InputReader inputs = new InputReader(session);
    for (String file : Options.parameters(parsed)) {
      texts.put(file, inputs.read(file).text());
    }
    try {
      return PolicyImport.read(product, texts);
    } catch (SetupException unreadable) {
      throw new Refusal(
          unreadable.problems().stream()
              .map(TextProblem::toString)
              .collect(Collectors.joining("\n")));
    }
  }

  /** Nothing that is there already is overwritten. */
  private static void write(String folder, ImportedPolicy policy, Session session) throws Refusal {
    String name = policy.name() + ".yaml";
    Path file = session.path(folder).resolve(name);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, policy.yaml(), StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException there) {
      throw new Refusal(folder + "/" + name + " is there already and is left as it is");
    } catch (IOException failure) {
      throw new Refusal(folder + "/" + name + ": " + InputReader.reason(failure));
    }
  }

  private static void summary(List<ImportedPolicy> policies, Session session) throws IOException {
    for (ImportedPolicy policy : policies) {
      for (String note : policy.notes()) {
        session.err().write(policy.name() + ": " + note + "\n");
      }
    }
    session.err().write(policies.size() == 1 ? "1 policy\n" : policies.size() + " policies\n");
  }
}
