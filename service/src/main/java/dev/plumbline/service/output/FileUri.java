package dev.plumbline.service.output;

import java.net.URI;
import java.net.URISyntaxException;

/** File names as relative references of RFC 3986, with what may not stand in one escaped. */
final class FileUri {
  private FileUri() {}

  static String of(String name) {
    String path = Paragraph.printable(name).replace('\\', '/');
    try {
      String first = path.split("/", 2)[0];
      String relative = first.contains(":") ? "./" + path : path;
      return new URI(null, null, relative, null).toASCIIString();
    } catch (URISyntaxException notAPath) {
      throw new IllegalArgumentException("a path is always a reference", notAPath);
    }
  }
}
