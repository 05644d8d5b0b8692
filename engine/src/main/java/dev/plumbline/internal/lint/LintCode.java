package dev.plumbline.internal.lint;

import dev.plumbline.Severity;
import java.util.Locale;

/** What the linter knows. The first sentence of each page about a code is the meaning here. */
public enum LintCode {
  /** See the meaning. */
  EMPTY_ALLOW(Severity.WARNING, "An allow list has no entries, so it allows nothing at all."),
  /** See the meaning. */
  BLANK_ENTRY(Severity.WARNING, "An entry of a list is blank, and nothing fits it."),
  /** See the meaning. */
  EMPTY_BLOCK(Severity.WARNING, "A block of a policy is there and says nothing."),
  /** See the meaning. */
  UNKNOWN_PROVIDER(Severity.WARNING, "A rule names a provider that nobody knows."),
  /** See the meaning. */
  UNKNOWN_MODEL(Severity.WARNING, "A list names a model that none of the allowed providers has."),
  /** See the meaning. */
  UNKNOWN_REGION(Severity.WARNING, "A region is spelled much like a known one, and is none."),
  /** See the meaning. */
  UNKNOWN_HOST(Severity.WARNING, "A host program is spelled much like a known one, and is none."),
  /** See the meaning. */
  UNKNOWN_COUNTRY(Severity.WARNING, "A country is no code of ISO 3166."),
  /** See the meaning. */
  UNKNOWN_OPTION(Severity.WARNING, "A rule asks for an option that setups do not have."),
  /** See the meaning. */
  UNKNOWN_CODE(Severity.WARNING, "A policy names the code of a check that is not there."),
  /** See the meaning. */
  UNKNOWN_FIELD(Severity.WARNING, "A waiver names a field that setups do not have."),
  /** See the meaning. */
  UNKNOWN_VALUE(Severity.WARNING, "A check asks for a value that its attribute never has."),
  /** See the meaning. */
  NEVER_MATCHES(Severity.WARNING, "An entry can never fit anything."),
  /** See the meaning. */
  COVERED_ENTRY(Severity.WARNING, "Another entry of the same list covers this one."),
  /** See the meaning. */
  ALLOW_IN_DENY(
      Severity.WARNING, "The same policy denies all that an entry allows, and deny wins."),
  /** See the meaning. */
  REPEATED_NAME(Severity.WARNING, "Two policies of one layer have the same name."),
  /** See the meaning. */
  EMPTY_PERIOD(Severity.ERROR, "A rule ends before it begins, so it holds on no day."),
  /** See the meaning. */
  EXPIRED(Severity.WARNING, "The last day of a rule has passed."),
  /** See the meaning. */
  NOTHING_LEFT(Severity.ERROR, "Two policies that hold for the same people leave nothing allowed."),
  /** See the meaning. */
  CONTRADICTORY_REQUIREMENTS(
      Severity.ERROR, "No setup can fulfil two requirements that hold for the same people."),
  /** See the meaning. */
  NOT_COMPARED(
      Severity.WARNING, "So many policies hold for the same people that some were not compared."),
  /** See the meaning. */
  OVERRULED_REQUIREMENT(
      Severity.WARNING, "A requirement contradicts a layer above, so it never counts."),
  /** See the meaning. */
  OVERRIDABLE_NOTHING(Severity.WARNING, "A policy marks as overridable what it does not say."),
  /** See the meaning. */
  SEVERITY_WITHOUT_EFFECT(
      Severity.WARNING, "A lower layer makes less of a check, which no layer above permits."),
  /** See the meaning. */
  EXPIRED_WAIVER(Severity.WARNING, "The last day of a waiver has passed."),
  /** See the meaning. */
  WAIVER_DATE(Severity.ERROR, "The end of a waiver is no date, so the waiver counts as expired."),
  /** See the meaning. */
  WAIVER_NEVER_APPLIES(Severity.WARNING, "A waiver can never be used."),
  /** See the meaning. */
  OVERLAPPING_CHECKS(
      Severity.WARNING, "Two checks speak on the same condition about the same field."),
  /** See the meaning. */
  UNREACHABLE_CHECK(Severity.ERROR, "The conditions of a check can never hold together.");

  private final Severity severity;
  private final String meaning;

  LintCode(Severity severity, String meaning) {
    this.severity = severity;
    this.meaning = meaning;
  }

  /** The stable name, such as {@code lint/empty-allow}. */
  public String code() {
    return "lint/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How sure such a finding is. */
  public Severity severity() {
    return severity;
  }

  /** One sentence for people. */
  public String meaning() {
    return meaning;
  }
}
