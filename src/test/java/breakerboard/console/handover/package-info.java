/** The page for a change of shift. */
@NullMarked
package breakerboard.console.handover;

import org.jspecify.annotations.NullMarked;
