package dev.plumbline.service.cli;

import dev.plumbline.service.access.Role;
import dev.plumbline.service.access.TokenFile;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plumbline tokens}: who may use a service, kept in its folder. */
enum TokensCommand implements Command {
  CREATE("create", CommandHelp.TOKENS_CREATE) {
    @Override
    void describe(CommandSpec spec) {
      Options.text(spec, ROLES, "LIST", "What it allows, by commas: " + roleNames() + ".");
      Options.text(spec, NAME, "NAME", "Whose it is; histories and logs write this name.");
      Options.text(spec, DAYS, "DAYS", "How long it holds.", "Default: without an end.");
    }

    @Override
    Status run(ParseResult parsed, Session session, TokenFile tokens) throws Refusal, IOException {
      Surroundings surroundings = session.surroundings();
      String token =
          tokens.create(
              wanted(parsed), surroundings.clock().instant(), surroundings.machine().random());
      session.out().write(token + "\n");
      session.complain("keep this token; it is shown once, and only its hash is stored");
      return Status.FINE;
    }
  },
  LIST("list", CommandHelp.TOKENS_LIST) {
    @Override
    void describe(CommandSpec spec) {
      // It takes nothing but the folder.
    }

    @Override
    Status run(ParseResult parsed, Session session, TokenFile tokens) throws IOException {
      for (String line : tokens.lines()) {
        session.out().write(line + "\n");
      }
      return Status.FINE;
    }
  },
  REVOKE("revoke", CommandHelp.TOKENS_REVOKE) {
    @Override
    void describe(CommandSpec spec) {
      Options.parameters(spec, "ID", "1", "The id that `tokens list` shows.");
    }

    @Override
    Status run(ParseResult parsed, Session session, TokenFile tokens) throws Refusal, IOException {
      String id = Options.parameters(parsed).get(0);
      if (!tokens.revoke(id)) {
        throw new Refusal("no token has this id; `plumbline tokens list` shows all");
      }
      return Status.FINE;
    }
  };

  private static final String ROLES = "--roles";
  private static final String NAME = "--name";
  private static final String DAYS = "--days";
  private static final int LONGEST_NAME = 100;

  private final String word;
  private final CommandHelp help;

  TokensCommand(String word, CommandHelp help) {
    this.word = word;
    this.help = help;
  }

  abstract void describe(CommandSpec spec);

  abstract Status run(ParseResult parsed, Session session, TokenFile tokens)
      throws Refusal, IOException;

  /** The command with those below it. */
  static CommandSpec tree() {
    CommandSpec tokens = CommandHelp.TOKENS.describe(CommandSpec.create().name("tokens"));
    for (TokensCommand command : values()) {
      tokens.addSubcommand(command.word, command.spec());
    }
    return tokens;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name(word);
    describe(spec);
    ServeSetting.DATA.addTo(spec);
    return help.describe(spec);
  }

  @Override
  public Status run(ParseResult parsed, Session session) throws Refusal, IOException {
    ServeSetting.Given given = new ServeSetting.Given(parsed, session.surroundings().environment());
    try {
      return run(parsed, session, new TokenFile(session.path(ServeSetting.DATA.text(given))));
    } catch (IOException failure) {
      throw new Refusal("the tokens cannot be used: " + InputReader.reason(failure));
    }
  }

  private static TokenFile.Wanted wanted(ParseResult parsed) throws Refusal {
    String name = parsed.matchedOptionValue(NAME, "").strip();
    if (name.isEmpty()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw new Refusal("`--name` takes the name of whoever holds the token");
    }
    return new TokenFile.Wanted(name, roles(parsed), life(parsed));
  }

  private static Set<Role> roles(ParseResult parsed) throws Refusal {
    Set<Role> roles = new LinkedHashSet<>();
    for (String id : parsed.matchedOptionValue(ROLES, "").split(",")) {
      roles.add(
          Role.of(id.strip())
              .orElseThrow(() -> new Refusal("`--roles` takes some of " + roleNames())));
    }
    return roles;
  }

  private static @Nullable Duration life(ParseResult parsed) throws Refusal {
    String days = parsed.matchedOptionValue(DAYS, "");
    if (days.isEmpty()) {
      return null;
    }
    if (!days.matches("[1-9][0-9]{0,4}")) {
      throw new Refusal("`--days` takes a number of days");
    }
    return Duration.ofDays(Integer.parseInt(days));
  }

  private static String roleNames() {
    return Stream.of(Role.values()).map(Role::id).collect(Collectors.joining(", "));
  }
}
