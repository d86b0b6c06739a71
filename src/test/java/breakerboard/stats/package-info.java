/** Windows and statistics against slow, obvious recomputation. */
@NullMarked
package breakerboard.stats;

import org.jspecify.annotations.NullMarked;
