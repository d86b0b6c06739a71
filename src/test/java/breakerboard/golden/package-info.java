/** The reference cases through the real reader and engine. */
@NullMarked
package breakerboard.golden;

import org.jspecify.annotations.NullMarked;
