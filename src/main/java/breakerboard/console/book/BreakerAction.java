package breakerboard.console.book;

import breakerboard.console.Actions;
import breakerboard.console.BreakerModel;
import breakerboard.console.OffSwitch;
import breakerboard.domain.BreakerStatus;
import java.util.List;
import java.util.function.Consumer;

/**
 * What can be done with a breaker, for who asks for it by name.
 *
 * @param words names it with its breaker: {@code Trip Volatility…}
 * @param off why it cannot be done now, a sentence; empty when it can
 */
public record BreakerAction(String words, String off, Runnable run) {
  /** All of them, in the order of the detail's buttons. */
  public static List<BreakerAction> of(BreakerModel breaker, Actions actions) {
    BreakerStatus status = breaker.snapshot().status();
    String sits = actions.offProperty().get();
    return List.of(
        status == BreakerStatus.EMERGENCY_HALT
            ? action("Switch off", "%s", sits, "", breaker, actions::resume)
            : action("Reset", "%s", sits, ActionRules.reset(breaker), breaker, actions::reset),
        status == BreakerStatus.BYPASSED
            ? action("End bypass", "of %s", sits, "", breaker, actions::endBypass)
            : action("Bypass", "%s", sits, ActionRules.bypass(breaker), breaker, actions::bypass),
        action(
            "Override",
            "limit of %s",
            sits,
            ActionRules.overrideLimit(breaker),
            breaker,
            actions::overrideLimit),
        status == BreakerStatus.DISABLED
            ? action("Enable", "%s", sits, "", breaker, actions::enable)
            : action(
                "Disable", "%s", sits, ActionRules.disable(breaker), breaker, actions::disable),
        action("Trip", "%s", sits, ActionRules.trip(breaker), breaker, actions::trip));
  }

  private static BreakerAction action(
      String verb,
      String object,
      String sits,
      String own,
      BreakerModel breaker,
      Consumer<BreakerModel> act) {
    return new BreakerAction(
        verb + " " + object.formatted(breaker.entry().label()) + "…",
        OffSwitch.reason(verb, sits, own),
        () -> act.accept(breaker));
  }
}
