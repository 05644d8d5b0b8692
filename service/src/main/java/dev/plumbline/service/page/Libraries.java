package dev.plumbline.service.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the page takes from others: packages of the npm registry, as they come inside of jars. */
final class Libraries {
  static final String FOLDER = "lib/";

  private static final String LIST = "libraries.properties";

  /** Where the two kinds of jars with such packages keep them. */
  private static final List<String> JARS =
      List.of("META-INF/resources/webjars/", "META-INF/resources/_static/");

  private final SortedMap<String, String> places;

  private Libraries(SortedMap<String, String> places) {
    this.places = places;
  }

  static Libraries read() {
    Properties list = new Properties();
    try (InputStream resource = Libraries.class.getResourceAsStream(LIST)) {
      if (resource == null) {
        throw new IllegalStateException(LIST + " is not on the class path");
      }
      list.load(resource);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> places = new HashMap<>();
    list.stringPropertyNames().forEach(name -> places.put(name, list.getProperty(name)));
    return new Libraries(new TreeMap<>(places));
  }

  /** Where each import stands in its package, by the name that modules import. */
  Map<String, String> places() {
    return places;
  }

  /** What tells browsers where the names are that modules import. */
  String importMap() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeObjectFieldStart("imports");
      for (Map.Entry<String, String> place : places.entrySet()) {
        json.writeStringField(place.getKey(), "./page/" + FOLDER + place.getValue());
      }
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /** A file of a package that is on the list, by its path below {@code /page/}. */
  byte @Nullable [] file(String path) {
    String place = path.substring(FOLDER.length());
    if (!isListed(place)) {
      return null;
    }
    for (String jars : JARS) {
      byte[] bytes = resource(jars + place);
      if (bytes != null) {
        return bytes;
      }
    }
    return null;
  }

  private static byte @Nullable [] resource(String name) {
    try (InputStream resource = Libraries.class.getClassLoader().getResourceAsStream(name)) {
      return resource == null ? null : resource.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isListed(String place) {
    return places.values().stream()
        .anyMatch(listed -> listed.endsWith("/") ? place.startsWith(listed) : place.equals(listed));
  }
}
