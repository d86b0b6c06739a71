/** The commands, as they are typed. */
@NullMarked
package breakerboard.cli;

import org.jspecify.annotations.NullMarked;
