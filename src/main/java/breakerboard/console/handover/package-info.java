/** The Handover view: one page for a change of shift, and the handover itself. */
@NullMarked
package breakerboard.console.handover;

import org.jspecify.annotations.NullMarked;
