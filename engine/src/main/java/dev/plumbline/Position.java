package dev.plumbline;

/**
 * A place in a text; all numbers count from one, columns in UTF-16 units, the end is exclusive.
 *
 * @param line the first line
 * @param column the first column
 * @param endLine the line in which the place ends
 * @param endColumn the column behind its last character
 */
public record Position(int line, int column, int endLine, int endColumn) {}
