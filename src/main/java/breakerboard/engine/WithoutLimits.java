package breakerboard.engine;

import breakerboard.domain.Command;
import java.util.Optional;

/** What is left of a command where the limits stay as they are. */
final class WithoutLimits {
  private WithoutLimits() {}

  /** Empty when the command only changes the configuration. */
  static Optional<Command> of(Command command) {
    return switch (command) {
      case Command.SetOverride _,
          Command.RevertOverride _,
          Command.ApplyConfiguration _,
          Command.RollBack _,
          Command.Enable _,
          Command.Disable _ ->
          Optional.empty();
      case Command.Reset reset -> Optional.of(without(reset));
      case Command.Trip _,
          Command.ResetAll _,
          Command.Bypass _,
          Command.EndBypass _,
          Command.StartMaintenance _,
          Command.EndMaintenance _,
          Command.KillSwitchOn _,
          Command.KillSwitchOff _,
          Command.Acknowledge _,
          Command.CashFlow _,
          Command.Approve _,
          Command.Decline _ ->
          Optional.of(command);
    };
  }

  private static Command.Reset without(Command.Reset reset) {
    return switch (reset.with()) {
      case Command.Companion.WithOverride _ ->
          new Command.Reset(reset.book(), reset.breaker(), new Command.Companion.Nothing());
      case Command.Companion.Nothing _,
          Command.Companion.Rebase _,
          Command.Companion.WithBypass _ ->
          reset;
    };
  }
}
