/** The Book view: one tile for each breaker and the detail of the selected one. */
@NullMarked
package breakerboard.console.book;

import org.jspecify.annotations.NullMarked;
