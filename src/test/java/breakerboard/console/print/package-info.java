@NullMarked
package breakerboard.console.print;

import org.jspecify.annotations.NullMarked;
