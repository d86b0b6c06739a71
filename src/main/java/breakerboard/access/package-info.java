/** Who may act: operators with roles and PINs, sign-in, lock-out, and the guarded gateway. */
@NullMarked
package breakerboard.access;

import org.jspecify.annotations.NullMarked;
