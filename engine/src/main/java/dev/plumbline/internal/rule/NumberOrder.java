package dev.plumbline.internal.rule;

/** The order of whole and decimal numbers. */
final class NumberOrder {
  private NumberOrder() {}

  /**
   * Negative, zero or positive as the left number is smaller, equal or greater. Whole numbers are
   * compared exactly, others as doubles; both zeros are equal, and what is not a number is greater
   * than all that is.
   */
  static int compare(Number left, Number right) {
    if (left instanceof Long && right instanceof Long) {
      return Long.compare(left.longValue(), right.longValue());
    }
    double first = left.doubleValue();
    double second = right.doubleValue();
    return first == second ? 0 : Double.compare(first, second);
  }
}
