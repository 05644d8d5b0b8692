import dev.plumbline.internal.rulefile.RulePack;
import dev.plumbline.internal.rulefile.RuleSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes all rule files below a folder ready for programs that start. */
final class WritePack {

  private WritePack() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Path pack = Path.of(arguments[1]);
    List<RuleSource> sources = new ArrayList<>();
    for (String name : namesBelow(folder)) {
      byte[] content = Files.readAllBytes(folder.resolve(name));
      sources.add(new RuleSource(name, RuleSource.BUILTIN, () -> content));
    }
    Files.createDirectories(pack.getParent());
    Files.write(pack, RulePack.of(sources));
  }

  private static List<String> namesBelow(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(path -> path.endsWith(".yaml") || path.startsWith("catalog/"))
          .sorted()
          .toList();
    }
  }
}
