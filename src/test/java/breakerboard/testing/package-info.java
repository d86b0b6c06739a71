/** What tests share. */
@NullMarked
package breakerboard.testing;

import org.jspecify.annotations.NullMarked;
