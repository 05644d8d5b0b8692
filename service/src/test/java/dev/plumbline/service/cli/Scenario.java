package dev.plumbline.service.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run of the program as a text file: what it shows, then sections that begin with {@code ===}.
 *
 * <ul>
 *   <li>{@code === file NAME}: a file in the folder of the run
 *   <li>{@code === environment}: a variable a line, {@code NAME=VALUE}
 *   <li>{@code === terminal}: a person watches
 *   <li>{@code === input}: standard input
 *   <li>{@code === run}: the arguments
 *   <li>{@code === exit}, {@code === output}, {@code === errors}: what is expected; nothing where
 *       the section is missing
 *   <li>{@code === after NAME}: what a file holds afterwards
 * </ul>
 */
final class Scenario {
  private static final String MARK = "=== ";

  private final String purpose;
  private final Map<String, String> sections;

  private Scenario(String purpose, Map<String, String> sections) {
    this.purpose = purpose;
    this.sections = sections;
  }

  static Scenario parse(String text) {
    StringBuilder purpose = new StringBuilder();
    Map<String, StringBuilder> sections = new LinkedHashMap<>();
    StringBuilder current = purpose;
    for (String line : text.split("(?<=\n)")) {
      if (line.startsWith(MARK)) {
        current = new StringBuilder();
        sections.put(line.substring(MARK.length()).strip(), current);
      } else {
        current.append(line);
      }
    }
    Map<String, String> texts = new LinkedHashMap<>();
    sections.forEach((name, content) -> texts.put(name, content.toString()));
    return new Scenario(purpose.toString(), texts);
  }

  /** A section's text, empty where there is none. */
  String section(String name) {
    return sections.getOrDefault(name, "");
  }

  boolean has(String name) {
    return sections.containsKey(name);
  }

  /** The sections whose names begin with a word, by the rest of their names. */
  Map<String, String> named(String word) {
    Map<String, String> found = new LinkedHashMap<>();
    sections.forEach(
        (name, text) -> {
          if (name.startsWith(word + " ")) {
            found.put(name.substring(word.length() + 1), text);
          }
        });
    return found;
  }

  Map<String, String> environment() {
    Map<String, String> variables = new LinkedHashMap<>();
    section("environment")
        .lines()
        .map(line -> line.split("=", 2))
        .forEach(pair -> variables.put(pair[0], pair[1]));
    return variables;
  }

  String[] arguments() {
    String line = section("run").strip();
    return line.isEmpty() ? new String[0] : line.split("\\s+");
  }

  /** The same scenario, expecting something else; sections without text are left out. */
  Scenario expecting(Map<String, String> expected) {
    Map<String, String> changed = new LinkedHashMap<>(sections);
    changed.keySet().removeIf(name -> name.matches("exit|output|errors|after .*"));
    expected.forEach(
        (name, text) -> {
          if (!text.isEmpty()) {
            changed.put(name, text);
          }
        });
    return new Scenario(purpose, changed);
  }

  /** The file's text. */
  String text() {
    List<String> parts = new ArrayList<>(List.of(purpose));
    sections.forEach((name, text) -> parts.add(MARK + name + "\n" + text));
    return String.join("", parts);
  }
}
