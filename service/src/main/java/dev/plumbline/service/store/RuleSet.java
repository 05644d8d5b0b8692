package dev.plumbline.service.store;

import dev.plumbline.Plumbline;

/**
 * Rules that were read without a problem, ready for use. Immutable.
 *
 * @param plumbline validates by them
 * @param files the files that they were read from, beside the built-in ones
 */
public record RuleSet(Plumbline plumbline, RuleFiles files) {}
