package dev.plumbline.service.cli;

import dev.plumbline.service.http.Limits;
import dev.plumbline.service.http.Listen;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Everything that can be set of a service: by an option, else by the environment, else as here. */
enum ServeSetting {
  HOST("HOST", Listen.DEFAULT_HOST, "The network interface to listen to, by address or name."),
  PORT("PORT", Listen.DEFAULT_PORT, "The port to listen to; 0 takes any that is free."),
  DATA("DIR", "plumbline-data", "Holds the git repository of the rules, and the tokens."),
  RULES_FOLDER("DIR", "", "Take the rules from this folder of plain files, which is watched."),
  RULES_REMOTE("URL", "", "Follow a git repository elsewhere; edits are pushed there."),
  RULES_BRANCH("NAME", "main", "The branch of that repository."),
  RULES_USER("NAME", "", "The user's name at that repository."),
  RULES_PASSWORD_FILE("FILE", "", "Holds the password or token for that repository."),
  RULES_POLL_SECONDS(
      "SECONDS", 2, "How often to look for rules that were changed elsewhere; 0 never does."),
  RULES_READ_ONLY("BOOLEAN", "false", "Take no edits here, as rules are changed at their source."),
  SETUPS("LIST", "", "Stored setups, files and folders by commas, by which drafts are tried."),
  CATALOG_REFRESH_HOURS(
      "HOURS", 0, "How often to fetch the lists of models that providers publish; 0 never does."),
  BUILTIN("BOOLEAN", "true", "Whether the rules that come with plumbline hold as well."),
  OIDC_ISSUER("URL", "", "Trust signed tokens of this issuer, beside those of `tokens create`."),
  OIDC_AUDIENCE("NAME", "plumbline", "What such tokens name as their audience."),
  OIDC_KEYS("PLACE", "", "The issuer's public keys (JWKS): an address, or a file."),
  OIDC_ROLES_CLAIM("NAME", "roles", "The claim that lists groups or roles; a.b leads into a."),
  OIDC_ROLES(
      "LIST",
      "validate=*",
      "Roles by what that claim has to list, such as admin=rule-admins; * is anything."),
  OIDC_CONTEXT(
      "LIST",
      "account=email",
      "Claims that prove parts of the context: organization, account, groups, country, plan."),
  PROBE_INSIDE_HOSTS(
      "LIST", "", "Hosts of the own network that may be asked, such as a gateway, by commas."),
  PROBE_PROXY("HOST:PORT", "", "The proxy to public endpoints."),
  PROBE_CA("FILE", "", "Certificate authorities to trust as well, in PEM form."),
  PROBE_SECONDS("SECONDS", ServeProbes.SECONDS, "How long one setup's endpoint may take in all."),
  PROBE_AT_ONCE("NUMBER", ServeProbes.AT_ONCE, "The most endpoints that are asked at once."),
  PROBE_PER_MINUTE(
      "NUMBER",
      ServeProbes.PER_MINUTE,
      "The most endpoints that are asked for one caller in a minute."),
  DECISION_LOG("FILE", "", "Write a line for each verdict to this file, as JSON."),
  DECISION_SETUPS("BOOLEAN", "false", "Write setups into that file as well, masked."),
  STOP_SECONDS(
      "SECONDS",
      Listen.DEFAULT_STOP_SECONDS,
      "How long requests may take to end once the service is asked to."),
  ORIGINS("LIST", "", "Web pages from elsewhere that may use the service, as origins, by commas."),
  SETUP_KIB(
      "KIB", Limits.DEFAULT.setupKib(), "The largest setup, and the longest line of a batch."),
  RULE_KIB(
      "KIB",
      Limits.DEFAULT.ruleKib(),
      "The largest rule file; a draft of several may be 4 times as large."),
  CONCURRENT("NUMBER", Limits.DEFAULT.concurrent(), "The most requests that are answered at once."),
  REQUESTS_PER_SECOND(
      "NUMBER",
      Limits.DEFAULT.requestsPerSecond(),
      "The most requests of one caller in a second; 0 sets no limit."),
  REQUEST_SECONDS(
      "SECONDS", Limits.DEFAULT.requestSeconds(), "How long a request may take to arrive."),
  IDLE_SECONDS("SECONDS", Limits.DEFAULT.idleSeconds(), "How long a connection may stay silent."),
  IMPACT_SECONDS(
      "SECONDS", Limits.DEFAULT.impactSeconds(), "How long a draft may be tried on setups.");

  private static final String VARIABLE = "PLUMBLINE_";

  /** More of anything is a slip, and less than what a number can hold in bytes or milliseconds. */
  private static final int MOST = 100_000;

  private final String label;
  private final String otherwise;
  private final String meaning;

  ServeSetting(String label, int otherwise, String meaning) {
    this(label, Integer.toString(otherwise), meaning);
  }

  ServeSetting(String label, String otherwise, String meaning) {
    this.label = label;
    this.otherwise = otherwise;
    this.meaning = meaning;
  }

  /**
   * Where settings are looked up.
   *
   * @param parsed the options
   * @param environment the environment variables
   */
  record Given(ParseResult parsed, Map<String, String> environment) {}

  /** Adds all of them to a command. */
  static void addAllTo(CommandSpec spec) {
    Stream.of(values()).forEach(setting -> setting.addTo(spec));
  }

  /** Adds this one to a command. */
  void addTo(CommandSpec spec) {
    Options.text(spec, option(), label, help());
  }

  String option() {
    return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String variable() {
    return VARIABLE + name();
  }

  private String[] help() {
    String standard = otherwise.isEmpty() ? "none" : otherwise;
    return new String[] {meaning, "Default: " + standard + ". " + variable()};
  }

  /** What was given, or the default. */
  String text(Given given) {
    String there = given.environment().getOrDefault(variable(), otherwise);
    return given.parsed().matchedOptionValue(option(), there);
  }

  /** What was given, as a list that commas separate. */
  List<String> list(Given given) {
    return Stream.of(text(given).split(","))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  /** What was given, as true or false. */
  boolean flag(Given given) throws Refusal {
    String text = text(given);
    if (!text.equals("true") && !text.equals("false")) {
      throw new Refusal("`" + option() + "` takes true or false, not `" + text + "`");
    }
    return text.equals("true");
  }

  /** What was given, as a whole number from the least on. */
  int number(Given given, int least) throws Refusal {
    return number(given, least, MOST);
  }

  /** What was given, as a whole number within bounds. */
  int number(Given given, int least, int most) throws Refusal {
    String text = text(given);
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException tellsBelow) {
      // The sentence below holds for it as well.
    }
    throw new Refusal(
        "`"
            + option()
            + "` takes a whole number from "
            + least
            + " to "
            + most
            + ", not `"
            + text
            + "`");
  }
}
