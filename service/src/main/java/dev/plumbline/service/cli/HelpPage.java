package dev.plumbline.service.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The page that {@code --help} shows of a command.
 *
 * @param purpose one sentence
 * @param description what it does
 * @param examples calls, one a line
 */
record HelpPage(String purpose, String description, String examples) {
  private static final int WIDTH = 100;

  /** Adds the help and its option to a command. */
  CommandSpec describe(CommandSpec spec) {
    UsageMessageSpec usage = spec.usageMessage();
    usage.width(WIDTH);
    usage.header(purpose, "");
    usage.description(("\n" + description).split("\n"));
    usage.optionListHeading("%nOptions:%n");
    usage.parameterListHeading("%nParameters:%n");
    usage.commandListHeading("%nCommands:%n");
    usage.sortOptions(false);
    usage.footerHeading("%nExamples:%n");
    usage.footer(examples.indent(2).stripTrailing().split("\n"));
    usage.exitCodeListHeading("%nExit codes:%n");
    usage.exitCodeList(exitCodes());
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Show this help and exit.")
            .build());
    return spec;
  }

  private static Map<String, String> exitCodes() {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("0", "nothing of error level was found");
    codes.put("1", "at least one finding is an error");
    codes.put("2", "the program could not do its job: usage, unreadable input, bad rule files");
    return codes;
  }
}
