/** What a book holds, on the screen. */
@NullMarked
package breakerboard.console.exposure;

import org.jspecify.annotations.NullMarked;
