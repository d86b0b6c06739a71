/** Windows and statistics against slow, obvious recomputation. */
@NullMarked
package breakerboard.calendar;

import org.jspecify.annotations.NullMarked;
