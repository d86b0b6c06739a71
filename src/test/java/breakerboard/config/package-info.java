/** Proves configuration keys, layers, validation and changes in the desk's words. */
@org.jspecify.annotations.NullMarked
package breakerboard.config;
