/** Evidence that the engine is right, written from its specification and not from its code. */
@NullMarked
package breakerboard.evidence;

import org.jspecify.annotations.NullMarked;
