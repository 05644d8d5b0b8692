package dev.plumbline.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LibrariesTest {
  private final Libraries libraries = Libraries.read();

  @Test
  void everyLibraryIsThereUnderItsName() {
    assertThat(libraries.places()).isNotEmpty();
    libraries
        .places()
        .forEach(
            (name, place) -> {
              String file = place.endsWith("/") ? place + "package.json" : place;
              assertThat(libraries.file(Libraries.FOLDER + file)).as(name).isNotNull();
            });
  }

  @Test
  void everyLibraryIsListedWithItsVersionAndLicence() throws IOException {
    String page = Files.readString(Path.of("docs/page.md"));
    libraries
        .places()
        .forEach(
            (name, place) -> {
              String library = name.replaceFirst("/$", "");
              String version = place.replaceFirst("^.*?/([0-9][^/]*)/.*$", "$1");
              assertThat(page).contains("| `" + library + "` | " + version + " |");
            });
  }

  @Test
  void packagesThatAreNotListedAreNotServed() {
    assertThat(libraries.file("lib/other/1.0.0/index.js")).isNull();
    assertThat(libraries.file("lib/../../../dev/plumbline/service/page/index.html")).isNull();
  }
}
