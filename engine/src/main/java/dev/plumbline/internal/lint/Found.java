package dev.plumbline.internal.lint;

import dev.plumbline.Value;
import java.util.Map;

/**
 * Something that cannot be meant.
 *
 * @param code what kind of thing
 * @param spot where it stands
 * @param arguments what the texts of the code speak of, by name
 * @param remedy how to mend it
 */
record Found(LintCode code, Spot spot, Map<String, Value> arguments, Remedy remedy) {}
