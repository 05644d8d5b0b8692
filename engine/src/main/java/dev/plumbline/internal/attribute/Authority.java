package dev.plumbline.internal.attribute;

import dev.plumbline.RuleReference;
import dev.plumbline.Severity;

/**
 * Who is behind a finding, where that is not the check that reports it: the policy whose data the
 * check carries out.
 *
 * @param rule where it stands
 * @param severity how severe it is
 */
public record Authority(RuleReference rule, Severity severity) {}
