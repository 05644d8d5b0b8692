package dev.plumbline.service.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How many objects of a git repository lie in files of their own. */
final class LooseObjects {
  /** Names are spread evenly over 256 folders, so one of them tells of all. */
  private static final String SAMPLE = "objects/17";

  private static final int MANY_IN_SAMPLE = 16;

  private LooseObjects() {}

  /** Whether there are some four thousand, which is what a thousand edits leave behind. */
  static boolean areMany(Path repository) throws IOException {
    Path sample = repository.resolve(SAMPLE);
    if (!Files.isDirectory(sample)) {
      return false;
    }
    try (Stream<Path> objects = Files.list(sample)) {
      return objects.limit(MANY_IN_SAMPLE).count() == MANY_IN_SAMPLE;
    }
  }
}
