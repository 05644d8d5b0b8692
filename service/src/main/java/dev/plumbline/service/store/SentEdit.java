package dev.plumbline.service.store;

import org.jspecify.annotations.Nullable;

/**
 * An edit of any number of files, as somebody sends it.
 *
 * @param edit what becomes of the files
 * @param message why, in the author's words; null where nobody said
 */
public record SentEdit(Edit edit, @Nullable String message) {}
