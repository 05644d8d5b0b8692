package dev.plumbline.service.store;

import java.time.Instant;

/**
 * Who changes rule files, when and why.
 *
 * @param author who
 * @param email the author's address
 * @param time when
 * @param message why
 */
public record Intent(String author, String email, Instant time, String message) {}
