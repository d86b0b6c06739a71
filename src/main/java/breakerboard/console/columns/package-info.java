/** Which columns of a table are shown, and in what order. */
@NullMarked
package breakerboard.console.columns;

import org.jspecify.annotations.NullMarked;
