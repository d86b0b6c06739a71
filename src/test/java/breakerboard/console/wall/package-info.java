/** The wall of books. */
@NullMarked
package breakerboard.console.wall;

import org.jspecify.annotations.NullMarked;
