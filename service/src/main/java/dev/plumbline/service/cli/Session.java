package dev.plumbline.service.cli;

import dev.plumbline.service.output.Palette;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** One run of the program: where it reads, answers and complains. Always in UTF-8. */
final class Session {
  private final Surroundings surroundings;
  private final Writer out;
  private final Writer err;

  Session(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.out = writer(surroundings.out());
    this.err = writer(surroundings.err());
  }

  Surroundings surroundings() {
    return surroundings;
  }

  /** For answers. */
  Writer out() {
    return out;
  }

  /** For everything else. */
  Writer err() {
    return err;
  }

  /** Colors if a person watches and has not asked for none. */
  Palette palette() {
    String noColor = surroundings.environment().getOrDefault("NO_COLOR", "");
    boolean dumb = "dumb".equals(surroundings.environment().get("TERM"));
    return new Palette(surroundings.terminal() && noColor.isEmpty() && !dumb);
  }

  /** Says why something could not be done. */
  void complain(String sentence) {
    try {
      err.write("plumbline: " + sentence + "\n");
    } catch (IOException noOneListens) {
      throw new UncheckedIOException(noOneListens);
    }
  }

  /** The file or folder of a name on the command line. */
  Path path(String name) throws Refusal {
    try {
      return surroundings.folder().resolve(name);
    } catch (InvalidPathException notAName) {
      throw new Refusal("`" + name + "` cannot be the name of a file");
    }
  }

  void flush() throws IOException {
    out.flush();
    err.flush();
  }

  private static Writer writer(OutputStream stream) {
    return new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }
}
