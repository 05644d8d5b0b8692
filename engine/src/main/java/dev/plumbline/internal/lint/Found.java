package dev.plumbline.internal.lint;

/**
 * Something that cannot be meant.
 *
 * @param code what kind of thing
 * @param spot where it stands
 * @param message one sentence, with the nearest right thing where there is one
 * @param remedy how to mend it
 */
record Found(LintCode code, Spot spot, String message, Remedy remedy) {}
