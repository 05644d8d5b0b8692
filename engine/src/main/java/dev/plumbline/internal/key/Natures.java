package dev.plumbline.internal.key;

import com.google.re2j.Pattern;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells by form what stands in a key field instead of a key. Immutable. */
final class Natures {
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_HOST = 90;
  private static final int LONGEST_RUN = 6;

  private static final Pattern REFERENCE =
      Pattern.compile(
          "\\$\\{.*\\}+|\\$\\(.*\\)|\\$[A-Z_][A-Z0-9_]*|\\$env:\\w+|%[A-Za-z_]\\w*%"
              + "|\\{\\{.*\\}\\}|\\{(env|file|secret|vault|cmd):.*\\}|<%=.*%>"
              + "|(?i:env|secret|secrets|vault|op|ssm|keyring|keychain|secretref|awssm|akv)://.+"
              + "|(?i:env|file):[A-Za-z_./~].*|env\\.[A-Z_][A-Z0-9_]*|secrets\\.[A-Za-z_]\\w*"
              + "|os\\.environ.*|os\\.getenv\\(.*|process\\.env[.\\[].+|import\\.meta\\.env\\..+"
              + "|(System\\.)?getenv\\(.*|ENV\\[.*|@Microsoft\\.KeyVault\\(.*"
              + "|arn:aws[a-z-]*:(secretsmanager|ssm):.+|projects/[^/]+/secrets/.+");
  private static final Pattern NAMED = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern VARIABLE =
      Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*_(KEY|TOKEN|SECRET|PAT|CREDENTIALS)");
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@/:]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
  private static final Pattern URL =
      Pattern.compile(
          "(?i:[a-z][a-z0-9+.-]*://\\S*|www\\.\\S+)"
              + "|(localhost|[0-9]{1,3}(\\.[0-9]{1,3}){3})(:[0-9]+)?(/\\S*)?"
              + "|[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[a-z]{2,10}(:[0-9]+)?/\\S*");
  private static final Pattern HOST =
      Pattern.compile(
          "[a-z0-9-]+(\\.[a-z0-9-]+)*\\.(com|ai|io|dev|net|org|cn|cloud|app|sh|co|kr|jp|eu)"
              + "(:[0-9]+)?");
  private static final Pattern PATH =
      Pattern.compile(
          "(~|\\.{1,2})/\\S+|[A-Za-z]:\\\\\\S+"
              + "|/(home|Users|etc|var|run|root|opt|tmp|app|mnt|secrets|usr)/\\S+");
  private static final Pattern JWT =
      Pattern.compile("eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");
  private static final Pattern MASK = Pattern.compile("\\S*(\\*{2,}|\\.{3,}|#{4,})\\S*");

  private final Set<String> variables;

  Natures(Set<String> variables) {
    this.variables = variables;
  }

  /** What the value is by its form, or null where it may be a key. */
  @Nullable KeyNature of(String core) {
    if (core.startsWith("-----BEGIN ")) {
      int end = core.indexOf("-----", 11);
      boolean certificate = core.lastIndexOf("CERTIFICATE", Math.max(end, 0)) > 0;
      return certificate ? KeyNature.CERTIFICATE : KeyNature.PEM;
    }
    if (isName(core)) {
      return KeyNature.VARIABLE_NAME;
    }
    // Letters, digits, underscores and hyphens alone leave nothing to tell a form by.
    return Characters.WORD.areAll(core) ? null : byPunctuation(core);
  }

  private static @Nullable KeyNature byPunctuation(String core) {
    if (REFERENCE.matches(core)) {
      return KeyNature.REFERENCE;
    }
    if (isJson(core)) {
      return KeyNature.JSON;
    }
    if (EMAIL.matches(core)) {
      return KeyNature.EMAIL;
    }
    if (URL.matches(core) || (core.length() <= LONGEST_HOST && HOST.matches(core))) {
      return KeyNature.URL;
    }
    if (PATH.matches(core)) {
      return KeyNature.PATH;
    }
    return isMasked(core) ? KeyNature.MASKED : null;
  }

  private static boolean isJson(String core) {
    char first = core.charAt(0);
    char last = core.charAt(core.length() - 1);
    boolean object = first == '{' && core.indexOf('"') > 0 && core.indexOf(':') > 0;
    boolean list = first == '[' && last == ']' && core.indexOf('"') > 0;
    return object || list;
  }

  private static boolean isMasked(String core) {
    return MASK.matches(core) || (!core.contains(" ") && Characters.MASK.in(core));
  }

  /** A long run of the letter that stands for characters not shown. */
  static boolean isCrossedOut(String core) {
    return core.length() >= LONGEST_RUN && (core.contains("xxxxxx") || core.contains("XXXXXX"));
  }

  static boolean isToken(String core) {
    return core.startsWith("eyJ") && JWT.matches(core);
  }

  private boolean isName(String core) {
    char first = core.charAt(0);
    boolean capital = first >= 'A' && first <= 'Z';
    return core.length() <= LONGEST_NAME
        && (variables.contains(core) || (capital && VARIABLE.matches(core)));
  }

  /** The known variable that a reference or name means, or null. */
  @Nullable String variable(String core) {
    var names = NAMED.matcher(core);
    while (names.find()) {
      for (String variable : variables) {
        if (variable.equals(names.group())) {
          return variable;
        }
      }
    }
    return null;
  }
}
