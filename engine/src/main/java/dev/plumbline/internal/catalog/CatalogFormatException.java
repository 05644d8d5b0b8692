package dev.plumbline.internal.catalog;

/** A catalog file says something that catalogs do not say. */
public final class CatalogFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  CatalogFormatException(String problem, int line, int column) {
    super(problem);
    this.line = line;
    this.column = column;
  }

  /** One-based; 0 where the problem has no place. */
  public int line() {
    return line;
  }

  /** One-based; 0 where the problem has no place. */
  public int column() {
    return column;
  }
}
