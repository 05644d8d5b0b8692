package dev.plumbline.service.store;

import java.util.regex.Pattern;

/** Which paths rule files may have: folders and a name in plain letters, without a way out. */
public final class RulePath {
  /** What such a path looks like, in a sentence. */
  public static final String FORM =
      "a rule file's path is made of letters, digits and `.` `_` `-` between slashes, and ends"
          + " in .yaml, which no folder does";

  private static final int LONGEST = 200;
  private static final String CATALOGS = "catalog/";
  private static final String JSON = ".json";
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*){0,7}");

  /** What is a file cannot be a folder as well; git would give one of them up. */
  private static final Pattern FILE_AS_FOLDER = Pattern.compile("\\.(ya?ml|json)/");

  private RulePath() {}

  /** The path of a provider's catalog. */
  static String ofCatalog(String provider) {
    return CATALOGS + provider + JSON;
  }

  private static boolean isCatalog(String path) {
    return path.startsWith(CATALOGS) && path.endsWith(JSON);
  }

  /** Whether a file of this path is a rule file. */
  public static boolean isRuleFile(String path) {
    return path.length() <= LONGEST
        && (path.endsWith(".yaml") || path.endsWith(".yml") || isCatalog(path))
        && PLAIN.matcher(path).matches()
        && !FILE_AS_FOLDER.matcher(path).find();
  }
}
