/** What the service tells of itself: events as they happen, and decisions for those who audit. */
@NullMarked
package dev.plumbline.service.journal;

import org.jspecify.annotations.NullMarked;
