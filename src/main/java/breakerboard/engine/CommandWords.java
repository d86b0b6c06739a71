package breakerboard.engine;

import breakerboard.breakers.BreakerType;
import breakerboard.breakers.Breakers;
import breakerboard.domain.BreakerId;
import breakerboard.domain.Command;
import breakerboard.domain.Words;
import java.util.Locale;

/** Commands as people read them. */
final class CommandWords {
  private CommandWords() {}

  /** Its name alone, for instance {@code Kill switch off}. */
  static String name(Command command) {
    return Words.name(
        command
            .getClass()
            .getSimpleName()
            .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
            .toLowerCase(Locale.ROOT));
  }

  /** With what it acts on, for instance {@code Disable loss rate}; without its book. */
  static String of(Command command) {
    return switch (command) {
      case Command.Trip(var _, BreakerId breaker) -> on(command, breaker);
      case Command.Reset(var _, BreakerId breaker, var with) ->
          on(command, breaker)
              + switch (with) {
                case Command.Companion.Nothing _ -> "";
                case Command.Companion.Rebase _ -> " with a rebase";
                case Command.Companion.WithOverride _ -> " with another limit";
                case Command.Companion.WithBypass _ -> " with a bypass";
              };
      case Command.Enable(var _, BreakerId breaker) -> on(command, breaker);
      case Command.Disable(var _, BreakerId breaker) -> on(command, breaker);
      case Command.Bypass(var _, BreakerId breaker, var _) -> on(command, breaker);
      case Command.EndBypass(var _, BreakerId breaker) -> on(command, breaker);
      case Command.RollBack(long version) -> name(command) + " to version " + version;
      case Command.Approve(long request) -> name(command) + " request " + request;
      case Command.Decline(long request) -> name(command) + " request " + request;
      case Command.ResetAll _,
          Command.SetOverride _,
          Command.RevertOverride _,
          Command.ApplyConfiguration _,
          Command.StartMaintenance _,
          Command.EndMaintenance _,
          Command.KillSwitchOn _,
          Command.KillSwitchOff _,
          Command.Acknowledge _,
          Command.CashFlow _ ->
          name(command);
    };
  }

  /** {@code event 7 acknowledged}; an alarm that stands alone is named. */
  static String seen(Command.Acknowledge seen) {
    int events = seen.events().size();
    int alarms = seen.alarms().size();
    if (events == 0 && alarms == 1) {
      return "alarm without a known event acknowledged: " + seen.alarms().getFirst();
    }
    String ofEvents = events == 1 ? "event " + seen.events().getFirst() : events + " events";
    String others = (alarms == 1 ? "1 alarm" : alarms + " alarms") + " without a known event";
    if (alarms == 0) {
      return ofEvents + " acknowledged";
    }
    return (events == 0 ? others : ofEvents + " and " + others) + " acknowledged";
  }

  private static String on(Command command, BreakerId breaker) {
    return name(command) + " " + Words.small(label(breaker));
  }

  /** As the screen calls it. */
  private static String label(BreakerId breaker) {
    return Breakers.all().stream()
        .filter(type -> type.id().equals(breaker))
        .map(BreakerType::label)
        .findFirst()
        .orElseGet(() -> Words.name(breaker.value()));
  }
}
