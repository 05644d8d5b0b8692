package dev.plumbline.testing;

import dev.plumbline.Severity;

/**
 * What validation found for a test.
 *
 * @param code the diagnostic's code
 * @param severity how severe it is
 * @param field the field it is at, as a JSON pointer
 * @param waived whether a waiver silences it
 */
public record FoundCode(String code, Severity severity, String field, boolean waived) {}
