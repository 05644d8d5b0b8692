/** The shipped facts about providers' answers, each tried against a server that gives them. */
@NullMarked
package dev.plumbline.probe;

import org.jspecify.annotations.NullMarked;
