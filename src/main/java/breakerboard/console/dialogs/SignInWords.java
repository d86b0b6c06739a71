package breakerboard.console.dialogs;

import breakerboard.console.Format;
import breakerboard.desk.SignInAnswer;

/** Why somebody was not let in, as the dialog says it. */
final class SignInWords {
  private SignInWords() {}

  /** Empty when the answer is a welcome, or nobody wanted it any more. */
  static String of(SignInAnswer answer, Format format) {
    return switch (answer) {
      case SignInAnswer.Welcome _, SignInAnswer.Withdrawn _ -> "";
      case SignInAnswer.Wrong(int left) ->
          "Wrong name or PIN. %s %s left.".formatted(left, left == 1 ? "try" : "tries");
      case SignInAnswer.Locked(long until) ->
          "Too many wrong PINs: locked out until %s on %s."
              .formatted(format.time(until), format.date(until));
      case SignInAnswer.Failed(String why) -> why;
    };
  }
}
