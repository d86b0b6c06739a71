/** The Desk view: every book with all of its breakers on one wall. */
@NullMarked
package breakerboard.console.wall;

import org.jspecify.annotations.NullMarked;
