/** What answers of endpoints mean, without any network: from bytes to verdicts. */
@NullMarked
package dev.plumbline.internal.probe;

import org.jspecify.annotations.NullMarked;
