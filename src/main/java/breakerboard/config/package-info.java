/** Configuration: described keys, layers, validation over a catalogue that is passed in. */
@NullMarked
package breakerboard.config;

import org.jspecify.annotations.NullMarked;
