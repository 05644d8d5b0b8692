/** What organizations, teams and persons allow, deny and require: pure data with an index. */
@NullMarked
package dev.plumbline.internal.policy;

import org.jspecify.annotations.NullMarked;
