/** Scenarios of the Health view. */
@NullMarked
package breakerboard.console.health;

import org.jspecify.annotations.NullMarked;
