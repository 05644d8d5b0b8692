package dev.plumbline.service.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text that was named on the command line.
 *
 * @param name as it was named
 * @param path its file; none for standard input
 * @param text what it holds, with a byte order mark if there is one
 */
record InputText(String name, @Nullable Path path, String text) {

  /** The file, unless it is standard input. */
  Optional<Path> file() {
    return Optional.ofNullable(path);
  }
}
