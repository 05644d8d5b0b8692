package dev.plumbline.internal.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An id in parts that can be compared with others.
 *
 * @param origin what stands in front
 * @param plain the rest in lower case with one hyphen for every run of separators
 * @param key the rest without regard to separators and word order; version numbers stay whole
 * @param bareKey the key without date and {@code latest}
 * @param date the day in the id as eight digits; empty where there is none
 */
record ModelName(Origin origin, String plain, String key, String bareKey, String date) {

  private static final int DATE_DIGITS = 8;

  /**
   * What stands in front of a model's name.
   *
   * @param place what names no vendor, such as {@code us} or the provider itself; often empty
   * @param vendor letters and digits of the vendor's first name; empty where the id names none
   * @param strange whether two different vendors stand in front
   */
  record Origin(String place, String vendor, boolean strange) {}

  /** From what follows the vendor, in lower case. */
  static ModelName of(Origin origin, String rest) {
    String plain = plain(rest);
    List<String> parts = new ArrayList<>(List.of(plain.split("-", -1)));
    String key = key(parts);
    String date = parts.stream().filter(ModelName::isDate).reduce("", (a, b) -> b);
    parts.removeIf(part -> isDate(part) || part.equals("latest"));
    return new ModelName(origin, plain, key, key(parts), date);
  }

  String place() {
    return origin.place();
  }

  String vendor() {
    return origin.vendor();
  }

  /** Whether the id says which state of the model is meant. */
  boolean dated() {
    return !date.isEmpty();
  }

  private static String plain(String rest) {
    StringBuilder plain = new StringBuilder(rest.length());
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      boolean separates = "._:@ -/".indexOf(c) >= 0 || isPoint(rest, i);
      if (!separates) {
        plain.append(c);
      } else if (plain.length() > 0 && plain.charAt(plain.length() - 1) != '-') {
        plain.append('-');
      }
    }
    int end = plain.length();
    return end > 0 && plain.charAt(end - 1) == '-' ? plain.substring(0, end - 1) : plain.toString();
  }

  /** Fireworks writes 5p2 for 5.2. */
  private static boolean isPoint(String text, int at) {
    return text.charAt(at) == 'p'
        && at > 0
        && at + 1 < text.length()
        && isDigit(text.charAt(at - 1))
        && isDigit(text.charAt(at + 1));
  }

  private static String key(List<String> parts) {
    List<String> chunks = new ArrayList<>();
    boolean afterNumber = false;
    for (String part : parts) {
      int number = firstDigit(part);
      if (number > 0) {
        chunks.add(part.substring(0, number));
        afterNumber = false;
      }
      String rest = part.substring(number);
      if (rest.isEmpty()) {
        continue;
      }
      boolean numeric = isDigit(rest.charAt(0));
      if (numeric && afterNumber) {
        chunks.add(chunks.remove(chunks.size() - 1) + "." + rest);
      } else {
        chunks.add(rest);
      }
      afterNumber = numeric;
    }
    Collections.sort(chunks);
    return String.join(" ", chunks);
  }

  private static int firstDigit(String part) {
    int at = 0;
    while (at < part.length() && !isDigit(part.charAt(at))) {
      at++;
    }
    return at == part.length() ? 0 : at;
  }

  private static boolean isDate(String part) {
    return part.length() == DATE_DIGITS
        && part.startsWith("20")
        && part.chars().allMatch(c -> isDigit((char) c));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
