/** Windows and statistics against slow, obvious recomputation. */
@NullMarked
package breakerboard.wire;

import org.jspecify.annotations.NullMarked;
