package dev.plumbline.internal.url;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A table of test data beside this class: cells between bars, comments behind a number sign. */
final class UrlTable {
  private UrlTable() {}

  static List<List<String>> rows(String file, int columns) {
    try (var stream = UrlTable.class.getResourceAsStream(file);
        var reader =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(stream, file), StandardCharsets.UTF_8))) {
      List<List<String>> rows = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(cells(line, columns));
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(String line, int columns) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split(" \\|( |$)", -1)) {
      cells.add(decoded(cell.strip()));
    }
    if (cells.size() != columns) {
      throw new IllegalArgumentException(cells.size() + " cells in: " + line);
    }
    return cells;
  }

  /** Characters that a table cannot show are written as backslash, u and four digits. */
  private static String decoded(String cell) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int at = cell.indexOf("\\u"); at >= 0; at = cell.indexOf("\\u", from)) {
      text.append(cell, from, at);
      text.append((char) Integer.parseInt(cell.substring(at + 2, at + 6), 16));
      from = at + 6;
    }
    return text.append(cell.substring(from)).toString();
  }
}
