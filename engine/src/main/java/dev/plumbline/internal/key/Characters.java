package dev.plumbline.internal.key;

/** Kinds of characters that matter around keys. */
enum Characters {
  /** Without a picture and without width: formats, controls, unassigned marks. */
  INVISIBLE {
    @Override
    boolean counts(char c) {
      if (c < 0x80) {
        return (c < ' ' && !LINE_BREAK.counts(c) && c != '\t') || c == 0x7F;
      }
      int type = Character.getType(c);
      return type == Character.FORMAT
          || (type == Character.CONTROL && c != 0x85)
          || (c >= 0xFE00 && c <= 0xFE0F)
          || c == 0x034F
          || c == 0x115F
          || c == 0x1160
          || c == 0x3164;
    }
  },
  /** Line ends. */
  LINE_BREAK {
    @Override
    boolean counts(char c) {
      return c == '\n'
          || c == '\r'
          || c == 0x0B
          || c == 0x0C
          || c == 0x85
          || c == 0x2028
          || c == 0x2029;
    }
  },
  /** What leaves a gap in a line. */
  BLANK {
    @Override
    boolean counts(char c) {
      return c == ' '
          || c == '\t'
          || (c > 0x7F && Character.getType(c) == Character.SPACE_SEPARATOR);
    }
  },
  /** Gaps and line ends. */
  WHITE {
    @Override
    boolean counts(char c) {
      return BLANK.counts(c) || LINE_BREAK.counts(c);
    }
  },
  /** Quotation marks of any script. */
  QUOTE {
    @Override
    boolean counts(char c) {
      return "\"'`\u00AB\u00BB\u00B4\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F\u2032\u2033\u2039\u203A\u300C\u300D\u300E\u300F\uFF02\uFF07"
              .indexOf(c)
          >= 0;
    }
  },
  /** What separates the items of a list or ends a statement. */
  SEPARATOR {
    @Override
    boolean counts(char c) {
      return ",;\\\u3001\uFF0C\uFF1B\u3002".indexOf(c) >= 0;
    }
  },
  /** What shows that something is hidden. */
  MASK {
    @Override
    boolean counts(char c) {
      return "\u2022\u25CF\u2219\u25E6\u2B24\uFF0A\u2217\u25A0\u2588\u25AA\u2026\u00B7\u26AB"
              .indexOf(c)
          >= 0;
    }
  },
  /** Letters, digits, underscores and hyphens. */
  WORD {
    @Override
    boolean counts(char c) {
      return (c >= 'a' && c <= 'z')
          || (c >= '0' && c <= '9')
          || (c >= 'A' && c <= 'Z')
          || c == '_'
          || c == '-';
    }
  },
  /** What keys are made of and nothing that people put around them. */
  CLEAN {
    @Override
    boolean counts(char c) {
      return WORD.counts(c) || ".+/=~|".indexOf(c) >= 0;
    }
  },
  /** What people put between keys. */
  DIVIDING {
    @Override
    boolean counts(char c) {
      return " \t\n\u000B\f\r,;|".indexOf(c) >= 0;
    }
  },
  /** Letters and signs that no HTTP header can carry. */
  FOREIGN {
    @Override
    boolean counts(char c) {
      return c > '~';
    }
  };

  private static final int ASCII = 128;

  /** For each kind the ASCII characters of it, since most keys have no others. */
  private static final boolean[][] KINDS = new boolean[values().length][ASCII];

  static {
    for (Characters kind : values()) {
      for (char c = 0; c < ASCII; c++) {
        KINDS[kind.ordinal()][c] = kind.counts(c);
      }
    }
  }

  abstract boolean counts(char c);

  /** Whether the character is one of them. */
  boolean has(char c) {
    return c < ASCII ? KINDS[ordinal()][c] : counts(c);
  }

  /** Whether the text has no other characters. */
  boolean areAll(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!has(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the text has such a character. */
  boolean in(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (has(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
