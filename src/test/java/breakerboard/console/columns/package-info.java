@NullMarked
package breakerboard.console.columns;

import org.jspecify.annotations.NullMarked;
