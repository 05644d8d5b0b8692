package dev.plumbline.service.output;

import dev.plumbline.Diagnostic;
import dev.plumbline.Edit;
import dev.plumbline.Fix.Applicability;
import dev.plumbline.Report;
import dev.plumbline.Setup;
import dev.plumbline.SetupException;
import dev.plumbline.Severity;
import dev.plumbline.Value;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** Answers to show, and what a format writes for them. */
final class Answers {
  static final String SETUP =
      """
      provider: openrouter
      apiKey: "Bearer sk-or-v1-0123456789abcdef"
      baseUrl: https://me:hunter22@openrouter.ai?token=abcdefgh
      model: google/gemini-2.5-pro
      options: { maxTokens: 8192 }
      """;

  private Answers() {}

  /** Opens a format on a writer. */
  interface Opening {
    ReportFormat on(Writer out) throws IOException;
  }

  static String written(Opening opening, Answer... answers) throws IOException {
    StringWriter out = new StringWriter();
    ReportFormat format = opening.on(out);
    for (Answer answer : answers) {
      format.add(answer);
    }
    format.finish();
    return out.toString();
  }

  static Answer answer(String name, String text, Locale locale, Diagnostic... found) {
    Setup setup = setup(name, text);
    Report report = new Report(setup, List.of(found), "sha256:0123", locale);
    return new Answer(report, setup, new SourceText(name, text));
  }

  static Setup setup(String name, String text) {
    try {
      return Setup.read(name, text).get(0);
    } catch (SetupException unreadable) {
      throw new AssertionError("the test's own setup cannot be read", unreadable);
    }
  }

  /** One answer with everything that a report can hold. */
  static Answer full(Locale locale) {
    return answer("setup.yaml", SETUP, locale, badKey(), badUrl(), cachingOff(), remark());
  }

  static FoundByHand badKey() {
    return new FoundByHand("key/header-word", Severity.ERROR, "/apiKey")
        .says("The key starts with `Bearer`", "Requests carry that word already. Remove it.")
        .at(2, 10, 2, 17)
        .range(0, 7)
        .with("word", Value.of("Bearer"))
        .fix("Remove `Bearer `", Applicability.AUTOMATIC, new Edit.StrDel("/apiKey", 0, 7))
        .help("https://openrouter.ai/docs/api-reference/authentication")
        .folding(2);
  }

  private static FoundByHand badUrl() {
    Value repaired = Value.of("https://openrouter.ai/api/v1");
    return new FoundByHand("base-url/no-version", Severity.ERROR, "/baseUrl")
        .says(
            "The address lacks `/api/v1`",
            "Requests would reach OpenRouter's web pages and not its interface, which answers with"
                + " a page of HTML that no host program understands. Add the path.")
        .at(3, 10, 3, 58)
        .with("path", Value.of("/api/v1"))
        .fix("Add the path", Applicability.AUTOMATIC, new Edit.Replace("/baseUrl", repaired))
        .fix("Use the default", Applicability.SUGGESTION, new Edit.Remove("/baseUrl"));
  }

  private static FoundByHand cachingOff() {
    return new FoundByHand("openrouter/caching-off", Severity.WARNING, "/options/promptCaching")
        .says(
            "Prompt caching is off", "Gemini caches through OpenRouter only where it is asked to.")
        .at(5, 12, 5, 21)
        .with("saving", new Value.Decimal(0.75))
        .with("since", new Value.Whole(2025))
        .with("models", Value.of(List.of("a", "b")))
        .fix(
            "Turn it on",
            Applicability.AUTOMATIC,
            new Edit.Add("/options/promptCaching", Value.of(true)))
        .alternatives("true", "auto")
        .folding(1);
  }

  private static FoundByHand remark() {
    return new FoundByHand("model/remark", Severity.HINT, "/model").at(4, 8, 4, 29);
  }
}
