/** Bytes to and from the engine's data: the only user of Jackson. */
@NullMarked
package breakerboard.wire;

import org.jspecify.annotations.NullMarked;
