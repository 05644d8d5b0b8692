package dev.plumbline.internal.key;

/**
 * Keys for tables of values. In them {@code @K} stands for an OpenRouter key, {@code @H},
 * {@code @S} and {@code @B} for 64, 63 and 32 hexadecimal digits, {@code @L} for 52 letters and
 * digits.
 */
final class KeyTexts {
  static final String HEX = "0123456789abcdef5e1c0b7a2d3f4e6899aabbccddeeff00f1e2d3c4b5a69788";
  static final String LETTERS = "aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xY1zA2bC3dE4fG5hI6jK7L";
  static final String KEY = "sk-or-v1-" + HEX;

  private KeyTexts() {}

  static String filled(String template) {
    return template
        .translateEscapes()
        .replace("@K", KEY)
        .replace("@H", HEX)
        .replace("@S", HEX.substring(1))
        .replace("@B", HEX.substring(0, 32))
        .replace("@L", LETTERS);
  }
}
