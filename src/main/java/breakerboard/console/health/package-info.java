/** The Health view: how the program itself is, from its feeds to its window. */
@NullMarked
package breakerboard.console.health;

import org.jspecify.annotations.NullMarked;
