package dev.plumbline.internal.edit;

import java.util.List;
import java.util.Random;

/** Writes random YAML and JSON as people lay it out: comments, blank lines, quotes, brackets. */
final class RandomText {
  private static final List<String> PLAIN =
      List.of(
          "openrouter",
          "a b",
          "google/gemini-2.5-pro",
          "x:y",
          "12",
          "0.5",
          "true",
          "no",
          "~",
          "it's",
          "2026-11-22",
          "héé",
          "a#b",
          "https://h.example/v1",
          "한국어");
  private static final List<String> SINGLE = List.of("''", "'it''s'", "'a: b # c'", "' x'", "'12'");
  private static final List<String> DOUBLE =
      List.of("\"\"", "\"a\\tb\"", "\"\\u00e9\\U0001F600x\"", "\"x # y\"", "\"😀 \\\\ \\\"q\\\"\"");
  private static final List<String> JSON =
      List.of(
          "1",
          "-1.5e3",
          "true",
          "false",
          "null",
          "\"\"",
          "\"x\"",
          "\"\\u00e9\\/\\n\"",
          "\"😀, }\"");

  private final Random random;
  private final String eol;
  private final int step;
  private int keys;

  RandomText(Random random) {
    this.random = random;
    this.eol = chance(4) ? "\r\n" : "\n";
    this.step = chance(3) ? 4 : 2;
  }

  String yaml() {
    StringBuilder text = new StringBuilder(chance(8) ? "\uFEFF" : "");
    comments(text, 0);
    document(text);
    while (chance(6)) {
      text.append("---").append(eol);
      document(text);
    }
    return chance(5) ? text.toString().stripTrailing() : text.toString();
  }

  private void document(StringBuilder text) {
    if (chance(4)) {
      list(text, 0, 3);
    } else {
      mapping(text, 0, 3);
    }
  }

  String json() {
    StringBuilder text = new StringBuilder();
    jsonValue(text, chance(2) ? "" : null, 3, chance(2) ? "  " : "\t");
    return text + (chance(2) ? eol : "");
  }

  private void mapping(StringBuilder text, int indentation, int depth) {
    for (int count = 1 + random.nextInt(4); count > 0; count--) {
      comments(text, indentation);
      text.append(" ".repeat(indentation)).append(key()).append(':');
      value(text, indentation, depth);
    }
  }

  private void list(StringBuilder text, int indentation, int depth) {
    for (int count = 1 + random.nextInt(3); count > 0; count--) {
      comments(text, indentation);
      text.append(" ".repeat(indentation)).append('-');
      if (depth > 0 && chance(4)) {
        StringBuilder inner = new StringBuilder();
        mapping(inner, indentation + 2, depth - 1);
        String block = inner.toString();
        text.append(block.strip().startsWith("#") ? eol : " ");
        text.append(block.strip().startsWith("#") ? block : block.stripLeading());
      } else {
        value(text, indentation, depth);
      }
    }
  }

  private void value(StringBuilder text, int indentation, int depth) {
    int kind = random.nextInt(depth > 0 ? 9 : 6);
    switch (kind) {
      case 0 -> end(text);
      case 1 -> literal(text, indentation);
      case 2 -> {
        text.append(' ');
        flow(text, indentation, depth);
        end(text);
      }
      case 6, 7 -> {
        end(text);
        mapping(text, indentation + step, depth - 1);
      }
      case 8 -> {
        end(text);
        list(text, indentation + step, depth - 1);
      }
      default -> {
        text.append(' ').append(scalar());
        end(text);
      }
    }
  }

  private void literal(StringBuilder text, int indentation) {
    text.append(pick(List.of(" |", " |-", " |+", " >", " >-"))).append(eol);
    for (int lines = 1 + random.nextInt(3); lines > 0; lines--) {
      text.append(" ".repeat(indentation + step)).append(pick(PLAIN)).append(eol);
    }
    if (chance(3)) {
      text.append(eol);
    }
  }

  private void flow(StringBuilder text, int indentation, int depth) {
    boolean list = chance(2);
    String newline = chance(3) ? eol + " ".repeat(indentation + step) : "";
    text.append(list ? '[' : '{');
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      text.append(newline);
      text.append(list ? "" : key() + ": ");
      if (depth > 0 && chance(5)) {
        flow(text, indentation, depth - 1);
      } else {
        text.append(scalar());
      }
      boolean comma = i + 1 < count || chance(5);
      text.append(comma ? "," : "");
      text.append(newline.isEmpty() ? (comma ? " " : "") : chance(4) ? " # flow" : "");
    }
    text.append(newline.isEmpty() ? "" : eol + " ".repeat(indentation + 1));
    text.append(list ? ']' : '}');
  }

  private void jsonValue(StringBuilder text, String newline, int depth, String indent) {
    int kind = depth == 3 ? 9 : random.nextInt(10);
    if (depth == 0 || kind < 6) {
      text.append(pick(JSON));
      return;
    }
    boolean list = kind < 8;
    String inner = newline == null ? "" : (newline.isEmpty() ? eol : newline) + indent;
    text.append(list ? '[' : '{');
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      text.append(i > 0 ? "," : "").append(i > 0 && newline == null && chance(2) ? " " : "");
      text.append(inner).append(list ? "" : "\"" + name() + "\":" + (chance(2) ? " " : ""));
      jsonValue(text, newline == null ? null : inner, depth - 1, indent);
    }
    text.append(count == 0 || newline == null ? "" : newline.isEmpty() ? eol : newline);
    text.append(list ? ']' : '}');
  }

  private void comments(StringBuilder text, int indentation) {
    while (chance(6)) {
      text.append(chance(3) ? "" : " ".repeat(indentation) + "# note " + random.nextInt(1000));
      text.append(eol);
    }
  }

  private void end(StringBuilder text) {
    text.append(chance(5) ? " # c" + random.nextInt(1000) : "")
        .append(chance(9) ? " " : "")
        .append(eol);
  }

  private String scalar() {
    return switch (random.nextInt(4)) {
      case 0 -> pick(SINGLE);
      case 1 -> pick(DOUBLE);
      default -> pick(PLAIN);
    };
  }

  private String key() {
    String name = name();
    return chance(6) ? "'" + name + "'" : chance(9) ? "\"" + name + "\"" : name;
  }

  private String name() {
    return "k" + keys++;
  }

  private String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private boolean chance(int outOf) {
    return random.nextInt(outOf) == 0;
  }
}
