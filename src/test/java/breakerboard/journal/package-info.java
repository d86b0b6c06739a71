@NullMarked
package breakerboard.journal;

import org.jspecify.annotations.NullMarked;
