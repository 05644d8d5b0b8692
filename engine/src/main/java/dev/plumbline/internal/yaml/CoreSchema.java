package dev.plumbline.internal.yaml;

import dev.plumbline.internal.yaml.Scalar.Kind;
import java.util.OptionalLong;

/** What words without quotes stand for: the core schema of YAML 1.2, read without expressions. */
final class CoreSchema {
  private CoreSchema() {}

  static Kind kindOf(String word) {
    if (word.isEmpty()) {
      return Kind.NULL;
    }
    return switch (word) {
      case "~", "null", "Null", "NULL" -> Kind.NULL;
      case "true", "True", "TRUE", "false", "False", "FALSE" -> Kind.FLAG;
      default -> isNumber(word) ? Kind.NUMBER : Kind.TEXT;
    };
  }

  static boolean isTrue(String word) {
    return word.charAt(0) == 't' || word.charAt(0) == 'T';
  }

  static OptionalLong toLong(String number) {
    try {
      if (number.startsWith("0x")) {
        return OptionalLong.of(Long.parseLong(number, 2, number.length(), 16));
      }
      if (number.startsWith("0o")) {
        return OptionalLong.of(Long.parseLong(number, 2, number.length(), 8));
      }
      return isDigits(number, signLength(number), 10)
          ? OptionalLong.of(Long.parseLong(number))
          : OptionalLong.empty();
    } catch (NumberFormatException tooLarge) {
      return OptionalLong.empty();
    }
  }

  static double toDouble(String number) {
    OptionalLong whole = toLong(number);
    if (whole.isPresent()) {
      return whole.getAsLong();
    }
    if (number.startsWith("0x")) {
      return new java.math.BigInteger(number.substring(2), 16).doubleValue();
    }
    if (number.startsWith("0o")) {
      return new java.math.BigInteger(number.substring(2), 8).doubleValue();
    }
    int sign = signLength(number);
    if (isInfinity(number, sign)) {
      return number.charAt(0) == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    return isNotANumber(number) ? Double.NaN : Double.parseDouble(number);
  }

  private static boolean isNumber(String word) {
    char first = word.charAt(0);
    if (first > '9' || first < '+') {
      return false;
    }
    if (word.startsWith("0x")) {
      return isDigits(word, 2, 16);
    }
    if (word.startsWith("0o")) {
      return isDigits(word, 2, 8);
    }
    int sign = signLength(word);
    return isDecimal(word, sign) || isInfinity(word, sign) || isNotANumber(word);
  }

  private static boolean isDecimal(String word, int from) {
    int point = afterDigits(word, from);
    int end = point;
    int digits = point - from;
    if (end < word.length() && word.charAt(end) == '.') {
      end = afterDigits(word, point + 1);
      digits += end - point - 1;
    }
    if (digits == 0) {
      return false;
    }
    if (end < word.length() && (word.charAt(end) == 'e' || word.charAt(end) == 'E')) {
      int exponent = end + 1 + signLength(word, end + 1);
      return isDigits(word, exponent, 10);
    }
    return end == word.length();
  }

  private static boolean isInfinity(String word, int from) {
    return word.length() == from + 4
        && (word.endsWith(".inf") || word.endsWith(".Inf") || word.endsWith(".INF"));
  }

  private static boolean isNotANumber(String word) {
    return word.equals(".nan") || word.equals(".NaN") || word.equals(".NAN");
  }

  private static int signLength(String word) {
    return signLength(word, 0);
  }

  private static int signLength(String word, int at) {
    return at < word.length() && (word.charAt(at) == '-' || word.charAt(at) == '+') ? 1 : 0;
  }

  private static int afterDigits(String word, int from) {
    int at = from;
    while (at < word.length() && word.charAt(at) >= '0' && word.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  private static boolean isDigits(String word, int from, int radix) {
    for (int at = from; at < word.length(); at++) {
      char digit = word.charAt(at);
      if (digit > 'f' || Character.digit(digit, radix) < 0) {
        return false;
      }
    }
    return from < word.length();
  }
}
