/** The Limits view: the configuration editor, made from the descriptions of the keys. */
@NullMarked
package breakerboard.console.limits;

import org.jspecify.annotations.NullMarked;
