/** The Exposure view: what a book holds against its position limits. */
@NullMarked
package breakerboard.console.exposure;

import org.jspecify.annotations.NullMarked;
