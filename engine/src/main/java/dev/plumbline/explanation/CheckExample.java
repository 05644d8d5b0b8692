package dev.plumbline.explanation;

import dev.plumbline.Setup;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A setup that shows what a check is about.
 *
 * @param flags whether the check speaks of it
 * @param setup the setup
 * @param day the day it is meant for; null where any will do
 * @param line where it stands
 */
public record CheckExample(boolean flags, Setup setup, @Nullable LocalDate day, int line) {}
