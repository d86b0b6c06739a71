@NullMarked
package breakerboard.embed;

import org.jspecify.annotations.NullMarked;
