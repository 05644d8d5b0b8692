package dev.plumbline.service.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * Options that several commands have, built as data: reading annotations by reflection costs a
 * tenth of a second at each start.
 */
final class Options {
  static final String RULES = "--rules";
  static final String NO_BUILT_IN = "--no-builtin";

  private Options() {}

  static void flag(CommandSpec spec, String name, String description) {
    spec.addOption(OptionSpec.builder(name).type(boolean.class).description(description).build());
  }

  static void text(CommandSpec spec, String name, String label, String... description) {
    spec.addOption(
        OptionSpec.builder(name)
            .type(String.class)
            .arity("1")
            .paramLabel(label)
            .description(description)
            .build());
  }

  static void texts(CommandSpec spec, String name, String label, String description) {
    spec.addOption(
        OptionSpec.builder(name)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1")
            .paramLabel(label)
            .description(description)
            .build());
  }

  static void parameters(CommandSpec spec, String label, String arity, String description) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity(arity)
            .required(arity.startsWith("1"))
            .paramLabel(label)
            .description(description)
            .build());
  }

  static void parameter(CommandSpec spec, String label, String description) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .type(String.class)
            .arity("1")
            .required(true)
            .paramLabel(label)
            .description(description)
            .build());
  }

  /** The folders of rule files beside the built-in ones, and whether those are wanted. */
  static void ruleFolders(CommandSpec spec) {
    texts(spec, RULES, "DIR", "Also use the rule files of this folder; may be repeated.");
    flag(spec, NO_BUILT_IN, "Use none of the built-in rules.");
  }

  static boolean given(ParseResult parsed, String flag) {
    return parsed.matchedOptionValue(flag, false);
  }

  static List<String> texts(ParseResult parsed, String name) {
    return parsed.matchedOptionValue(name, List.<String>of());
  }

  static String parameter(ParseResult parsed) {
    return parsed.matchedPositionalValue(0, "");
  }

  static List<String> parameters(ParseResult parsed) {
    return parsed.matchedPositionalValue(0, List.<String>of());
  }
}
