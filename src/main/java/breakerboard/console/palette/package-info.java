/** Everything that can be done, found by typing; and the sheet of the keys that do it at once. */
@NullMarked
package breakerboard.console.palette;

import org.jspecify.annotations.NullMarked;
