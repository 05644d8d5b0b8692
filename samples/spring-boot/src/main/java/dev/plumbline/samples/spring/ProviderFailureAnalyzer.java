package dev.plumbline.samples.spring;

import dev.plumbline.Diagnostic;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in place of a stack trace which property is wrong and what to do. */
final class ProviderFailureAnalyzer extends AbstractFailureAnalyzer<ProviderRefusedException> {
  private static final Map<String, String> PROPERTIES =
      Map.of(
          "/provider", "llm.provider",
          "/apiKey", "llm.api-key",
          "/baseUrl", "llm.base-url",
          "/model", "llm.model",
          "/options/promptCaching", "llm.prompt-caching");

  @Override
  protected FailureAnalysis analyze(Throwable root, ProviderRefusedException cause) {
    String findings =
        cause.report().diagnostics().stream()
            .map(ProviderFailureAnalyzer::line)
            .collect(Collectors.joining("\n"));
    String mends =
        cause.report().diagnostics().stream()
            .flatMap(found -> found.fixes().stream().limit(1).map(fix -> at(found) + fix.title()))
            .collect(Collectors.joining("\n"));
    return new FailureAnalysis(findings, mends, cause);
  }

  private static String line(Diagnostic found) {
    String severity = found.severity().id().toUpperCase(Locale.ROOT);
    return severity + " " + at(found) + found.title() + ". " + found.message();
  }

  private static String at(Diagnostic found) {
    return PROPERTIES.getOrDefault(found.field(), found.field()) + ": ";
  }
}
