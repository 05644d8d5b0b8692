/**
 * What is known of providers, hosts and model families, read from data files and never written
 * here.
 */
@NullMarked
package dev.plumbline.internal.provider;

import org.jspecify.annotations.NullMarked;
