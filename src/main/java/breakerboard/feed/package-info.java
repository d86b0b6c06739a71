/**
 * Inputs: files, growing files, sockets, a pipe; each hands observations to the desk and never
 * drops one.
 */
@NullMarked
package breakerboard.feed;

import org.jspecify.annotations.NullMarked;
