package dev.plumbline.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a setup says of the things that policies ask for. */
final class SetupReading {
  static final String GATEWAY = "https://llm.acme.example/api/v1";
  static final String OPENROUTER = "https://openrouter.ai/api/v1";

  private static final Pattern AWS =
      Pattern.compile("https://bedrock-runtime\\.([a-z0-9-]+)\\.amazonaws\\.com");

  private SetupReading() {}

  /** The regions by the field that names them. */
  static Map<String, String> regions(SaidSetup setup) {
    Map<String, String> regions = new LinkedHashMap<>();
    put("/region", setup.region(), regions);
    Matcher aws = AWS.matcher(String.valueOf(setup.baseUrl()));
    put("/baseUrl", aws.matches() ? aws.group(1) : null, regions);
    put("/model", setup.model() == null ? null : setup.model().region(), regions);
    put(
        "/options/fastModel",
        setup.fastModel() == null ? null : setup.fastModel().region(),
        regions);
    return regions;
  }

  private static void put(String field, @Nullable String region, Map<String, String> to) {
    if (region != null) {
      to.put(field, region);
    }
  }

  /** The address of the calls; null where it is open. */
  static @Nullable String address(SaidSetup setup) {
    if (setup.baseUrl() != null) {
      return setup.baseUrl();
    }
    if (setup.provider().equals("openrouter")) {
      return OPENROUTER;
    }
    return setup.region() == null
        ? null
        : "https://bedrock-runtime." + setup.region() + ".amazonaws.com";
  }

  /** The host of the calls; null where it is open. */
  static @Nullable String host(SaidSetup setup) {
    String address = address(setup);
    return address == null ? null : address.substring("https://".length()).split("/")[0];
  }

  static boolean fits(List<String> globs, List<String> names) {
    return globs.stream().anyMatch(glob -> names.stream().anyMatch(name -> fits(glob, name)));
  }

  static boolean fits(String glob, String name) {
    StringBuilder regex = new StringBuilder();
    for (char c : glob.toLowerCase(Locale.ROOT).toCharArray()) {
      regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL)
        .matcher(name.toLowerCase(Locale.ROOT))
        .matches();
  }
}
