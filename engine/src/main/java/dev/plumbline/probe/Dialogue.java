package dev.plumbline.probe;

import dev.plumbline.ProbeResult;
import dev.plumbline.ProbeVerdict;
import dev.plumbline.internal.candidate.ProbeTarget;
import dev.plumbline.internal.probe.Conclusion;
import dev.plumbline.internal.probe.Reading;
import dev.plumbline.internal.probe.Reply;
import dev.plumbline.internal.provider.Confidence;
import dev.plumbline.internal.provider.ProbeAsk;
import dev.plumbline.internal.provider.ProbeQuestion;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * One probe from its first question to its conclusion. What an answer leaves open decides what is
 * asked next; the first answer that settles something ends it. For one thread.
 */
final class Dialogue {
  private static final List<ProbeAsk> FREE =
      List.of(ProbeAsk.KEY, ProbeAsk.MODELS, ProbeAsk.OWN_MODELS);
  private static final int OTHER_PATHS = 5;
  private static final Reading NO_LIST = Reading.of(ProbeVerdict.UNPROVEN, Confidence.OBSERVED);

  private final ProbeTarget target;
  private final Asker asker;
  private final Limits limits;
  private final Conclusion conclusion = new Conclusion();
  private @Nullable Exchange lost;

  Dialogue(ProbeTarget target, Asker asker, Limits limits) {
    this.target = target;
    this.asker = asker;
    this.limits = limits;
  }

  ProbeResult run(ProbeMode mode) {
    String base = target.base();
    if (base == null || HttpUrl.parse(base) == null) {
      return conclusion.result();
    }
    for (ProbeAsk ask : FREE) {
      ProbeQuestion question = target.script().question(ask);
      if (question != null && lost == null && !settled()) {
        free(question, base);
      }
    }
    if (lost != null && !settled()) {
      lookAround(lost, base);
    } else if (conclusion.verdict() == ProbeVerdict.UNPROVEN && asker.hasCredential()) {
      knock(base);
    }
    if (mode.call() && !settled()) {
      call(base);
    }
    if (mode.health() && !settled()) {
      health(base);
    }
    return conclusion.result();
  }

  private boolean settled() {
    return Conclusion.decides(conclusion.verdict());
  }

  private void free(ProbeQuestion question, String base) {
    HttpUrl url = asker.url(question, base);
    if (url == null) {
      return;
    }
    Exchange exchange = asker.ask(question, url, null, limits.step());
    boolean elsewhere = !sameOrigin(url, base);
    if (elsewhere && exchange.reply().failure() != null) {
      return;
    }
    if (!elsewhere && isLost(exchange)) {
      lost = exchange;
      note(exchange.meaning(NO_LIST), null);
      return;
    }
    note(exchange, null);
  }

  /** Whether something answered, but not what was asked. */
  private static boolean isLost(Exchange exchange) {
    ProbeVerdict verdict = exchange.reading().verdict();
    return exchange.reply().failure() == null
        && (verdict == ProbeVerdict.NOT_THIS_API
            || (exchange.foundNothing() && !Conclusion.decides(verdict)));
  }

  /** No list at the setup's own path: is the API elsewhere at this host, or just without a list? */
  private void lookAround(Exchange first, String base) {
    ProbeQuestion models = target.script().question(ProbeAsk.MODELS);
    if (models != null) {
      for (String other : target.otherBases().stream().limit(OTHER_PATHS).toList()) {
        HttpUrl url = asker.url(models, other);
        if (url != null
            && sameOrigin(url, base)
            && asker.ask(models, url, null, limits.step()).foundApi()) {
          conclusion.found(target.asEntered(other));
          conclusion.decide(ProbeVerdict.NOT_THIS_API, Confidence.DOCUMENTED);
          return;
        }
      }
    }
    ProbeVerdict knocked = knock(base);
    boolean page = first.reply().form() == Reply.Form.PAGE;
    boolean answers = knocked == ProbeVerdict.GOOD || Conclusion.decides(knocked);
    if (!answers && (page || !target.official())) {
      boolean sure = page && first.reply().status() < 300;
      conclusion.decide(
          ProbeVerdict.NOT_THIS_API, sure ? Confidence.DOCUMENTED : Confidence.OBSERVED);
    }
  }

  /** A call that cannot succeed: whether it fails for its key or for its emptiness tells. */
  private ProbeVerdict knock(String base) {
    Exchange exchange = post(ProbeAsk.KNOCK, base);
    if (exchange == null) {
      return ProbeVerdict.NOT_ASKED;
    }
    ProbeVerdict verdict = exchange.reading().verdict();
    // Some say of a call without a model that there is no such model, by the status of a missing
    // path.
    if (verdict != ProbeVerdict.GOOD && (exchange.foundNothing() || isLost(exchange))) {
      return ProbeVerdict.CANNOT_TELL;
    }
    note(exchange, null);
    return verdict;
  }

  private void call(String base) {
    if (target.model() != null) {
      Exchange exchange = post(ProbeAsk.CALL, base);
      if (exchange != null) {
        note(exchange, target.model());
      }
    }
  }

  private @Nullable Exchange post(ProbeAsk ask, String base) {
    ProbeQuestion question = target.script().question(ask);
    HttpUrl url = question == null ? null : asker.url(question, base);
    return question == null || url == null
        ? null
        : asker.ask(question, url, body(question), limits.step());
  }

  private @Nullable String body(ProbeQuestion question) {
    String model = Objects.requireNonNullElse(target.model(), "");
    String escaped = model.replace("\\", "\\\\").replace("\"", "\\\"");
    return question.body() == null ? null : question.body().replace("${model}", escaped);
  }

  /** Lets a gateway try its models. Where it will not, the list stays, marked as untried. */
  private void health(String base) {
    ProbeQuestion question = target.script().question(ProbeAsk.HEALTH);
    HttpUrl url = question == null ? null : asker.url(question, base);
    if (question == null || url == null) {
      return;
    }
    Exchange exchange = asker.askAtLength(question, url, limits.health());
    boolean tried = exchange.reading().verdict() == ProbeVerdict.GOOD;
    note(tried ? exchange : exchange.meaning(NO_LIST), null);
    conclusion.health(question, exchange.reply());
  }

  private static boolean sameOrigin(HttpUrl url, String base) {
    HttpUrl other = HttpUrl.parse(base);
    return other != null
        && url.host().equals(other.host())
        && url.port() == other.port()
        && url.scheme().equals(other.scheme());
  }

  private void note(Exchange exchange, @Nullable String model) {
    conclusion.add(
        exchange.question(), exchange.reply(), exchange.reading(), exchange.step(), model);
  }
}
