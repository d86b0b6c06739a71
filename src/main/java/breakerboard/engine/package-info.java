/** The pure engine: books, status table, deadlines, events. Reads no clock. */
@NullMarked
package breakerboard.engine;

import org.jspecify.annotations.NullMarked;
