package dev.plumbline.internal.probe;

import dev.plumbline.ProbeVerdict;
import dev.plumbline.internal.provider.AnswerFact;
import dev.plumbline.internal.provider.Confidence;
import dev.plumbline.internal.provider.ProbeAsk;
import dev.plumbline.internal.provider.ProbeFacts;
import dev.plumbline.internal.provider.ProbeQuestion;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one answer means by itself.
 *
 * @param verdict what it comes to
 * @param option the option that it refuses, if it names one
 * @param rightUrl the address that it sends the caller to, if that is one of the provider's
 * @param confidence how sure that is
 */
public record Reading(
    ProbeVerdict verdict,
    @Nullable String option,
    @Nullable String rightUrl,
    Confidence confidence) {

  /** A meaning that names neither an option nor an address. */
  public static Reading of(ProbeVerdict verdict, Confidence confidence) {
    return new Reading(verdict, null, null, confidence);
  }

  /** Reads an answer by what is known of the provider, then by what holds for any. */
  public static Reading of(Reply reply, ProbeQuestion question, Script script) {
    if (reply.failure() != null) {
      return sure(reply.failure());
    }
    for (ProbeFacts known : script.facts()) {
      for (AnswerFact fact : known.answers()) {
        if (fits(fact, reply, question.ask())) {
          return new Reading(
              fact.means(),
              fact.option(),
              fact.means() == ProbeVerdict.WRONG_HOST ? script.lineNamedIn(reply.text()) : null,
              fact.evidence().confidence());
        }
      }
    }
    return unstated(reply, question);
  }

  /** The same, knowing whether a credential went along with the question. */
  public Reading knowing(boolean keySent) {
    return verdict == ProbeVerdict.BAD_KEY && !keySent
        ? of(ProbeVerdict.KEY_MISSING, confidence)
        : this;
  }

  private static Reading unstated(Reply reply, ProbeQuestion question) {
    int status = reply.status();
    if (status >= 300 && status < 400) {
      return sure(ProbeVerdict.REDIRECTED);
    }
    if (status >= 500) {
      return sure(ProbeVerdict.TROUBLE);
    }
    if (reply.form() == Reply.Form.PAGE && (reply.succeeded() || isNowhere(status))) {
      return sure(ProbeVerdict.NOT_THIS_API);
    }
    return reply.succeeded() ? success(reply, question) : sure(ProbeVerdict.CANNOT_TELL);
  }

  private static Reading success(Reply reply, ProbeQuestion question) {
    if (reply.form() != Reply.Form.JSON && !mayBePlain(reply, question)) {
      return of(ProbeVerdict.NOT_THIS_API, Confidence.OBSERVED);
    }
    if (question.list() != null && reply.ids() == null) {
      return sure(ProbeVerdict.CANNOT_TELL);
    }
    return of(
        question.open() ? ProbeVerdict.UNPROVEN : ProbeVerdict.GOOD,
        question.evidence().confidence());
  }

  /** A call may be answered piece by piece, which is text; health in any form. */
  private static boolean mayBePlain(Reply reply, ProbeQuestion question) {
    return question.ask() == ProbeAsk.HEALTH
        || (question.ask() == ProbeAsk.CALL && reply.form() == Reply.Form.TEXT);
  }

  /** Whether an answer says that there is nothing of the kind at its path. */
  static boolean isNowhere(int status) {
    return status == 404 || status == 405;
  }

  private static Reading sure(ProbeVerdict verdict) {
    return of(verdict, Confidence.DOCUMENTED);
  }

  /** A page is made for people: its status says little and only its words may be read. */
  private static boolean fits(AnswerFact fact, Reply reply, ProbeAsk ask) {
    return (fact.asks().isEmpty() || fact.asks().contains(ask))
        && (fact.statuses().isEmpty() || fact.statuses().stream().anyMatch(s -> is(reply, s)))
        && (fact.codes().isEmpty() || fact.codes().stream().anyMatch(code -> hasCode(reply, code)))
        && (fact.texts().isEmpty() || fact.texts().stream().anyMatch(reply.text()::contains))
        && (reply.form() != Reply.Form.PAGE || !fact.texts().isEmpty());
  }

  private static boolean is(Reply reply, String status) {
    String actual = String.valueOf(reply.status());
    return status.endsWith("xx")
        ? actual.length() == 3 && actual.charAt(0) == status.charAt(0)
        : actual.equals(status);
  }

  private static boolean hasCode(Reply reply, String code) {
    return reply.form() == Reply.Form.JSON
        ? reply.codes().contains(code)
        : reply.text().contains(code.toLowerCase(Locale.ROOT));
  }
}
