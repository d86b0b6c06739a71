/** The Limits view: edits that are staged, checked and applied together. */
@NullMarked
package breakerboard.console.limits;

import org.jspecify.annotations.NullMarked;
