package dev.plumbline.oracle;

import dev.plumbline.oracle.PolicyJudge.Against;
import dev.plumbline.oracle.SaidPolicy.Want;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What requirements and limits have against a setup. */
final class WantJudge {
  private static final Pattern BOUND = Pattern.compile("(min|max): (\\d+)");

  private final List<PolicyPage> active;
  private final SaidSetup setup;

  WantJudge(List<PolicyPage> active, SaidSetup setup) {
    this.active = active;
    this.setup = setup;
  }

  private record Asked(PolicyPage by, Want want) {}

  List<Against> all() {
    List<Asked> counting = new ArrayList<>();
    List<Against> against = new ArrayList<>();
    for (PolicyPage page : active) {
      for (Want want : page.policy().wants()) {
        for (Want part : parts(want)) {
          if (!isOverruled(part, page, counting)
              && !PolicyJudge.givesWay(page, want.key(), active)) {
            counting.add(new Asked(page, part));
            if (!isMet(part)) {
              against.add(new Against(page, code(want.key()), field(want.key()), page.line(want)));
            }
          }
        }
      }
    }
    return against;
  }

  /** Each bound of a limit stands by itself. */
  private static List<Want> parts(Want want) {
    if (!want.key().startsWith("limits.")) {
      return List.of(want);
    }
    List<Want> parts = new ArrayList<>();
    Matcher bound = BOUND.matcher(want.value());
    while (bound.find()) {
      parts.add(new Want(want.key(), bound.group()));
    }
    return parts;
  }

  private static boolean isOverruled(Want want, PolicyPage page, List<Asked> counting) {
    return counting.stream()
        .filter(higher -> higher.by().policy().mode().equals("enforce"))
        .filter(higher -> higher.by().policy().layer().ordinal() < page.policy().layer().ordinal())
        .anyMatch(higher -> contradicts(want, higher.want()));
  }

  private static String code(String key) {
    return switch (key) {
      case "require.baseUrl" -> "policy/base-url-required";
      case "require.credential" -> "policy/credential-refused";
      default -> key.startsWith("limits.") ? "policy/option-limit" : "policy/option-required";
    };
  }

  private String field(String key) {
    return switch (key) {
      case "require.baseUrl" -> "/baseUrl";
      case "require.credential" ->
          setup.credential().equals("organization") ? "/apiKeyEnv" : "/apiKey";
      default -> "/options/" + key.substring(key.lastIndexOf('.') + 1);
    };
  }

  private boolean isMet(Want want) {
    return switch (want.key()) {
      case "require.baseUrl" -> want.value().equals(SetupReading.address(setup));
      case "require.credential" -> kinds(want).contains(kind());
      case "require.options.promptCaching" ->
          allowsFlag(want.value(), String.valueOf(setup.caching()));
      case "require.options.maxTokens" ->
          setup.maxTokens() != null && want.value().equals(String.valueOf(setup.maxTokens()));
      default -> setup.maxTokens() == null || isWithin(want.value(), setup.maxTokens());
    };
  }

  private String kind() {
    return setup.credential().equals("none") && setup.provider().equals("bedrock")
        ? "cloud"
        : setup.credential();
  }

  private static List<String> kinds(Want want) {
    return Arrays.asList(want.value().replace("[", "").replace("]", "").split(", "));
  }

  private static boolean allowsFlag(String wanted, String flag) {
    return wanted.startsWith("{") ? !flag.equals("true") : wanted.equals(flag);
  }

  private static boolean isWithin(String bounds, int value) {
    Matcher bound = BOUND.matcher(bounds);
    boolean within = true;
    while (bound.find()) {
      int edge = Integer.parseInt(bound.group(2));
      within &= bound.group(1).equals("min") ? value >= edge : value <= edge;
    }
    return within;
  }

  /** Whether nothing that the higher layer accepts could fit. */
  private static boolean contradicts(Want want, Want higher) {
    boolean same = want.key().equals(higher.key());
    return switch (higher.key()) {
      case "require.baseUrl" -> same && !want.value().equals(higher.value());
      case "require.credential" -> same && kinds(want).stream().noneMatch(kinds(higher)::contains);
      case "require.options.promptCaching" ->
          same && !higher.value().startsWith("{") && !allowsFlag(want.value(), higher.value());
      case "require.options.maxTokens" ->
          same
              ? !want.value().equals(higher.value())
              : want.key().equals("limits.maxTokens")
                  && !isWithin(want.value(), Integer.parseInt(higher.value()));
      default -> false;
    };
  }
}
