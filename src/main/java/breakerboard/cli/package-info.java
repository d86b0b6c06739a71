/** The composition root: commands, wiring, exit codes. */
@NullMarked
package breakerboard.cli;

import org.jspecify.annotations.NullMarked;
