/** The Book view: what tiles, chart and actions say and do. */
@NullMarked
package breakerboard.console.book;

import org.jspecify.annotations.NullMarked;
