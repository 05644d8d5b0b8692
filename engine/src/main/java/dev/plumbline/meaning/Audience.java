package dev.plumbline.meaning;

import dev.plumbline.Context;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whom a difference concerns: one of a class for all of whom the same policies hold.
 *
 * @param context who, where; what is missing does not matter or is not named
 * @param region the region that the setup names; null where it does not matter
 * @param day the day on which it is so
 */
public record Audience(Context context, @Nullable String region, LocalDate day) {}
