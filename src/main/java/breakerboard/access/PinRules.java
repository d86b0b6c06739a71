package breakerboard.access;

import java.util.Optional;

/** Which PINs are too easily guessed. */
final class PinRules {
  private static final int SHORTEST = 6;
  private static final int LONGEST = 128;

  private PinRules() {}

  /** Why it is no PIN for that name, in a sentence. */
  static Optional<String> refuses(char[] pin, String name) {
    if (pin.length < SHORTEST || pin.length > LONGEST) {
      return Optional.of(
          "A PIN has %s to %s characters: choose another one.".formatted(SHORTEST, LONGEST));
    }
    if (steps(pin, 0) || steps(pin, 1) || steps(pin, -1)) {
      return Optional.of(
          "That PIN is one of the first that anybody tries (a row or a repetition): choose another"
              + " one.");
    }
    return new String(pin).equalsIgnoreCase(name)
        ? Optional.of("A PIN is not the operator's name: choose another one.")
        : Optional.empty();
  }

  /** Each character is that far from the one before; 9 is followed by 0 in a row of digits. */
  private static boolean steps(char[] pin, int by) {
    for (int i = 1; i < pin.length; i++) {
      boolean row = pin[i] - pin[i - 1] == by;
      boolean round =
          (by == 1 && pin[i - 1] == '9' && pin[i] == '0')
              || (by == -1 && pin[i - 1] == '0' && pin[i] == '9');
      if (!row && !round) {
        return false;
      }
    }
    return true;
  }
}
