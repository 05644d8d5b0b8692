package dev.plumbline;

/**
 * Where the rule stands that said something.
 *
 * @param file the rule file's name, relative to the folder that was loaded
 * @param line the line of the rule's code, from one
 * @param layer who wrote it: {@code builtin}, {@code organization}, {@code team} or {@code
 *     personal}
 */
public record RuleReference(String file, int line, String layer) {}
