/** Kills the real program at any moment and looks whether anything is lost. */
@org.jspecify.annotations.NullMarked
package breakerboard.crash;
