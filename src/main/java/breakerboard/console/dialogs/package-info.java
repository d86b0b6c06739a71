/**
 * The dialogs in which an operator acts: each says what happens, asks for the reason and names its
 * deed.
 */
@NullMarked
package breakerboard.console.dialogs;

import org.jspecify.annotations.NullMarked;
