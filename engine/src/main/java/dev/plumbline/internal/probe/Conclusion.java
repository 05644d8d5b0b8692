package dev.plumbline.internal.probe;

import dev.plumbline.ProbeResult;
import dev.plumbline.ProbeVerdict;
import dev.plumbline.Value;
import dev.plumbline.internal.provider.Confidence;
import dev.plumbline.internal.provider.ModelListShape;
import dev.plumbline.internal.provider.ProbeAsk;
import dev.plumbline.internal.provider.ProbeQuestion;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What all answers together come to: the first that decides counts. For one thread. */
public final class Conclusion {
  private static final Set<ProbeVerdict> OPEN_ENDED =
      EnumSet.of(
          ProbeVerdict.GOOD,
          ProbeVerdict.UNPROVEN,
          ProbeVerdict.RATE_LIMITED,
          ProbeVerdict.SLOW,
          ProbeVerdict.TROUBLE,
          ProbeVerdict.NOT_ASKED,
          ProbeVerdict.CANNOT_TELL);

  private final List<ProbeResult.Step> steps = new ArrayList<>();
  private final Map<String, Value> account = new LinkedHashMap<>();
  private @Nullable Reading decisive;
  private ProbeResult.Answer answer = ProbeResult.Answer.NONE;
  private ProbeResult.Models models = ProbeResult.Models.NONE;
  private @Nullable String rightUrl;

  /** Whether an answer ends the questions. */
  public static boolean decides(ProbeVerdict verdict) {
    return !OPEN_ENDED.contains(verdict);
  }

  /**
   * Takes one more answer.
   *
   * @param model the model that was asked for; null where none was
   */
  public void add(
      ProbeQuestion question,
      Reply reply,
      Reading reading,
      ProbeResult.Step step,
      @Nullable String model) {
    steps.add(step);
    account.putAll(reply.told());
    if (reply.ids() != null && question.list() != null) {
      take(question, question.list(), reply.ids());
    }
    if (decisive == null || isStronger(reading.verdict(), decisive.verdict())) {
      decisive = reading;
      answer =
          new ProbeResult.Answer(
              reply.status(), step.host(), model, reading.option(), reading.rightUrl());
    }
  }

  private void take(ProbeQuestion question, ModelListShape list, List<String> ids) {
    ProbeResult.Scope scope =
        question.open() ? ProbeResult.Scope.EVERYONE : ProbeResult.Scope.THIS_KEY;
    if (question.ask() != ProbeAsk.HEALTH && scope.compareTo(models.scope()) >= 0) {
      models = new ProbeResult.Models(ids, scope, list.complete());
    }
  }

  /** Takes what a gateway says that has tried its models, or that it will not try them. */
  public void health(ProbeQuestion question, Reply reply) {
    if (reply.ids() == null || question.list() == null) {
      models = new ProbeResult.Models(models.ids(), ProbeResult.Scope.UNTRIED, models.complete());
    } else {
      List<String> working = question.list().common(models.ids(), reply.ids());
      models = new ProbeResult.Models(working, ProbeResult.Scope.TRIED, true);
    }
  }

  /** The address that works in place of the setup's. */
  public void found(String url) {
    rightUrl = url;
  }

  /** Replaces what an answer seemed to come to, once more is known. */
  public void decide(ProbeVerdict verdict, Confidence confidence) {
    decisive = Reading.of(verdict, confidence);
  }

  /** What the answers come to so far. */
  public ProbeVerdict verdict() {
    return decisive == null ? ProbeVerdict.NOT_ASKED : decisive.verdict();
  }

  private static boolean isStronger(ProbeVerdict next, ProbeVerdict known) {
    if (decides(known) || next == known) {
      return false;
    }
    return decides(next)
        || next == ProbeVerdict.GOOD
        || (next == ProbeVerdict.UNPROVEN && known != ProbeVerdict.GOOD);
  }

  /** Everything as facts. */
  public ProbeResult result() {
    String confidence = (decisive == null ? Confidence.DOCUMENTED : decisive.confidence()).id();
    ProbeResult.Answer known = answer;
    return new ProbeResult(
        verdict(),
        confidence,
        new ProbeResult.Answer(
            known.status(),
            known.host(),
            known.model(),
            known.option(),
            rightUrl == null ? known.rightUrl() : rightUrl),
        models,
        account,
        steps);
  }
}
