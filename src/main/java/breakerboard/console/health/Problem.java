package breakerboard.console.health;

import breakerboard.console.ScreenState;

/**
 * Something that is not well.
 *
 * @param state how loud it is, and what it looks like
 * @param word for it in capitals
 * @param sentence what is so and what to do
 */
record Problem(Section section, ScreenState state, String word, String sentence) {}
