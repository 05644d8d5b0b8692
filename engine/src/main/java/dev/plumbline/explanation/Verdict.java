package dev.plumbline.explanation;

/** What a check made of a setup. */
public enum Verdict {
  /** It spoke, and the report shows it. */
  SPOKE,
  /** It spoke, and the report shows the finding that it follows from instead. */
  FOLDED,
  /** It was silent, and a single requirement kept it so while at least two others are met. */
  NEARLY,
  /** It was silent. */
  SILENT,
  /** Its dates do not include the day of the validation. */
  NOT_ON_THIS_DAY
}
