package dev.plumbline.service.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One command: what it accepts and what it does. */
interface Command {

  /** Name, options, parameters and help; a new one at each call. */
  CommandSpec spec();

  /**
   * Does the job.
   *
   * @throws Refusal where it cannot be done
   * @throws IOException where the answer cannot be written
   */
  Status run(ParseResult parsed, Session session) throws Refusal, IOException;
}
