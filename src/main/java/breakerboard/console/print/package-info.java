/** What is printed: how it is laid onto pages, and the printers that take them. */
@NullMarked
package breakerboard.console.print;

import org.jspecify.annotations.NullMarked;
