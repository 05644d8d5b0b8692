package dev.plumbline.service.output;

import dev.plumbline.FetchedModel;
import dev.plumbline.ModelCatalog;
import dev.plumbline.ProbeResult;
import dev.plumbline.Value;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an endpoint offers, for people: whose list it is, a line a model, refused ones faint. */
public final class FetchedModelsText implements FetchedModelsFormat {
  private static final List<String> FACTS = List.of("context", "output", "cost.in", "cost.out");

  private final Writer out;
  private final Palette palette;

  /** Writes to the writer, which stays open. */
  public FetchedModelsText(Writer out, Palette palette) {
    this.out = out;
    this.palette = palette;
  }

  @Override
  public void write(Fetched fetched) throws IOException {
    ProbeResult answered = fetched.answered();
    line(palette.strong(Paragraph.printable(heading(answered.models(), hosts(answered)))));
    if (!answered.account().isEmpty()) {
      line(Paragraph.printable("  key: " + account(answered.account())));
    }
    for (FetchedModel model : fetched.models()) {
      String text = Paragraph.printable(model.offer().model() + facts(model) + missing(model));
      line(
          model.offer().accepted() && model.listed()
              ? "  " + text
              : palette.faint("- " + text + OffersText.why(model.offer())));
    }
  }

  private static String heading(ProbeResult.Models models, String hosts) {
    int size = models.ids().size();
    String count = size + (size == 1 ? " model" : " models");
    return switch (models.scope()) {
      case NONE -> "no list of models was read" + hosts;
      case EVERYONE -> count + ", as anybody is told" + hosts;
      case THIS_KEY -> count + " for this key" + hosts;
      case TRIED -> count + " for this key, each of which the gateway has just tried" + hosts;
      case UNTRIED ->
          count + " for this key, unchecked: the gateway did not say which of them work" + hosts;
    };
  }

  private static String hosts(ProbeResult answered) {
    String hosts =
        answered.steps().stream()
            .map(ProbeResult.Step::host)
            .distinct()
            .collect(Collectors.joining(", "));
    return hosts.isEmpty() ? "" : ", from " + hosts;
  }

  private static String account(Map<String, Value> account) {
    return account.entrySet().stream()
        .map(told -> told.getKey() + " " + text(told.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String text(Value value) {
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Whole whole) {
      return String.valueOf(whole.number());
    }
    if (value instanceof Value.Decimal decimal) {
      return String.valueOf(decimal.number());
    }
    return value instanceof Value.Flag flag ? (flag.flag() ? "yes" : "no") : "";
  }

  private static String facts(FetchedModel model) {
    ModelCatalog.Model known = model.known();
    if (known == null) {
      return "";
    }
    String facts =
        FACTS.stream()
            .filter(known.facts()::containsKey)
            .map(name -> name + " " + known.facts().get(name))
            .collect(Collectors.joining(", "));
    return facts.isEmpty() ? "" : "  " + facts;
  }

  private static String missing(FetchedModel model) {
    return model.listed() ? "" : "  (not in the endpoint's list)";
  }

  private void line(String text) throws IOException {
    out.write(text + "\n");
  }
}
