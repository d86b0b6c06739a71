/** What the palette finds. */
@NullMarked
package breakerboard.console.palette;

import org.jspecify.annotations.NullMarked;
