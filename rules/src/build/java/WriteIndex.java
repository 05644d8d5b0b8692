import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes the relative paths of all files below a folder, sorted, one a line. */
final class WriteIndex {

  private WriteIndex() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Path index = Path.of(arguments[1]);
    Files.createDirectories(index.getParent());
    Files.writeString(index, String.join("\n", pathsBelow(folder)) + "\n");
  }

  private static List<String> pathsBelow(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(path -> path.endsWith(".yaml") || path.endsWith(".json"))
          .sorted()
          .toList();
    }
  }
}
