package dev.plumbline.service.page;

import dev.plumbline.service.output.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of the page, from the class path. Names are checked before anything is opened: plain
 * letters, no step upwards, nothing hidden, and only types that a page is made of.
 */
public final class PageFiles {
  private static final Pattern NAME =
      Pattern.compile("(?:[A-Za-z0-9_-][A-Za-z0-9_.-]*/)*[A-Za-z0-9_-][A-Za-z0-9_.-]*");
  private static final Pattern WORDS = Pattern.compile("words/([a-z]{2})\\.json");
  private static final Map<String, String> TYPES =
      Map.of(
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "yaml", "application/yaml");
  private static final String INDEX = "index.html";
  private static final String OWN = "files/";
  private static final int TAG_BYTES = 12;

  private final Libraries libraries = Libraries.read();
  private final String index = new String(required(INDEX), StandardCharsets.UTF_8);
  private final Map<String, PageFile> known = new ConcurrentHashMap<>();

  /**
   * The page itself.
   *
   * @param nonce a word that nobody can guess, for the scripts and styles that stand in the page
   */
  public byte[] index(String nonce) {
    return index
        .replace("{{nonce}}", nonce)
        .replace("{{imports}}", libraries.importMap())
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A file by its path below {@code /page/}. */
  public Optional<PageFile> find(String path) {
    PageFile file = known.get(path);
    if (file == null) {
      file = read(path);
      if (file != null) {
        known.put(path, file);
      }
    }
    return Optional.ofNullable(file);
  }

  private @Nullable PageFile read(String path) {
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    if (type == null || !NAME.matcher(path).matches()) {
      return null;
    }
    boolean library = path.startsWith(Libraries.FOLDER);
    byte[] bytes = library ? libraries.file(path) : own(path);
    return bytes == null ? null : new PageFile(type, bytes, tag(bytes), library);
  }

  /** The page says of verdicts what reports say, in the same words. */
  private static byte @Nullable [] own(String path) {
    Matcher words = WORDS.matcher(path);
    if (words.matches()) {
      Locale language = Locale.forLanguageTag(words.group(1));
      return Words.speak(language) ? Words.json(language) : null;
    }
    return resource(OWN + path);
  }

  private static byte[] required(String name) {
    byte[] bytes = resource(name);
    if (bytes == null) {
      throw new IllegalStateException(name + " of the page is not on the class path");
    }
    return bytes;
  }

  private static byte @Nullable [] resource(String name) {
    try (InputStream resource = PageFiles.class.getResourceAsStream(name)) {
      return resource == null ? null : resource.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String tag(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash, 0, TAG_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
