@NullMarked
package breakerboard.console.replay;

import org.jspecify.annotations.NullMarked;
