package dev.plumbline.internal.validation;

import java.time.LocalDate;

/**
 * How a setup is to be validated.
 *
 * @param today the day, in UTC
 * @param all whether folded findings are shown
 * @param strict whether waivers are left out of account
 */
public record Terms(LocalDate today, boolean all, boolean strict) {}
