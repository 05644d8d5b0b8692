package dev.plumbline.service.cli;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Arguments that cannot be understood, in one sentence with the nearest right thing. */
final class UsageProblem {
  private final ParameterException problem;

  UsageProblem(ParameterException problem) {
    this.problem = problem;
  }

  String sentence() {
    CommandSpec spec = problem.getCommandLine().getCommandSpec();
    if (problem instanceof UnmatchedArgumentException unmatched) {
      String argument = unmatched.getUnmatched().get(0);
      return argument.startsWith("-") ? unknownOption(argument, spec) : unknownWord(argument, spec);
    }
    if (problem instanceof MissingParameterException missing) {
      return missing.getMissing().stream()
          .map(UsageProblem::name)
          .distinct()
          .collect(Collectors.joining(", ", "missing: ", ""));
    }
    return String.valueOf(problem.getMessage());
  }

  private static String name(ArgSpec missing) {
    String name =
        missing instanceof OptionSpec option ? option.longestName() : missing.paramLabel();
    return "`" + name + "`";
  }

  private static String unknownOption(String argument, CommandSpec spec) {
    String name = argument.split("=", 2)[0];
    Optional<String> nearest = Nearest.of(name, spec.optionsMap().keySet());
    return "there is no option `" + name + "`" + nearest.map(UsageProblem::meant).orElse("");
  }

  private static String unknownWord(String word, CommandSpec spec) {
    Map<String, CommandLine> commands = spec.subcommands();
    if (commands.isEmpty()) {
      return "`" + word + "` is one argument too many";
    }
    String there = "; there is " + String.join(", ", commands.keySet());
    String end = Nearest.of(word, commands.keySet()).map(UsageProblem::meant).orElse(there);
    return "there is no command `" + word + "`" + end;
  }

  private static String meant(String nearest) {
    return "; did you mean `" + nearest + "`?";
  }
}
