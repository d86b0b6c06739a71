package breakerboard.wire;

import breakerboard.domain.BreakerId;
import breakerboard.domain.Command;
import breakerboard.domain.Command.Companion;
import breakerboard.domain.Command.KeyChange;
import breakerboard.domain.ConfigNode.Members;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the operators' commands of a recording. */
final class CommandPacker {
  /** An acknowledgement that names alarms too; older programs wrote none. */
  static final String ACKNOWLEDGE_ALARMS = "ACKNOWLEDGE_ALARMS";

  static final String NOTHING = "nothing";
  static final String REBASE = "rebase";
  static final String OVERRIDE = "override";
  static final String BYPASS = "bypass";

  /** Where a value stands in the document that is written for it. */
  static final String VALUE = "value";

  private final NamePacker names;

  CommandPacker(NamePacker names) {
    this.names = names;
  }

  void write(ByteWriter to, Command command) {
    names.name(to, name(command));
    names.name(to, command.book());
    switch (command) {
      case Command.Trip(var _, BreakerId breaker) -> breaker(to, breaker);
      case Command.Reset(var _, BreakerId breaker, Companion with) -> {
        breaker(to, breaker);
        companion(to, with);
      }
      case Command.Enable(var _, BreakerId breaker) -> breaker(to, breaker);
      case Command.Disable(var _, BreakerId breaker) -> breaker(to, breaker);
      case Command.Bypass(var _, BreakerId breaker, long until) -> {
        breaker(to, breaker);
        to.fixed(until);
      }
      case Command.EndBypass(var _, BreakerId breaker) -> breaker(to, breaker);
      case Command.SetOverride(var _, List<KeyChange> changes, long until) -> {
        changes(to, changes);
        to.fixed(until);
      }
      case Command.RevertOverride(var _, List<String> paths) -> {
        to.integer(paths.size());
        paths.forEach(path -> names.name(to, path));
      }
      case Command.ApplyConfiguration(Members document) -> document(to, document);
      case Command.RollBack(long version) -> to.signed(version);
      case Command.Acknowledge(List<Long> events, List<String> alarms) -> {
        to.integer(events.size());
        events.forEach(to::signed);
        alarms(to, alarms);
      }
      case Command.CashFlow(var _, double amount) -> to.real(amount);
      case Command.Approve(long request) -> to.signed(request);
      case Command.Decline(long request) -> to.signed(request);
      case Command.ResetAll _,
          Command.StartMaintenance _,
          Command.EndMaintenance _,
          Command.KillSwitchOn _,
          Command.KillSwitchOff _ -> {}
    }
  }

  private static String name(Command command) {
    return command instanceof Command.Acknowledge(var _, List<String> alarms) && !alarms.isEmpty()
        ? ACKNOWLEDGE_ALARMS
        : CommandWriter.name(command);
  }

  /** Nothing where there are none, as the name says. */
  private static void alarms(ByteWriter to, List<String> alarms) {
    if (!alarms.isEmpty()) {
      to.integer(alarms.size());
      alarms.forEach(to::text);
    }
  }

  private void breaker(ByteWriter to, BreakerId breaker) {
    names.name(to, breaker.value());
  }

  private void companion(ByteWriter to, Companion with) {
    switch (with) {
      case Companion.Nothing() -> names.name(to, NOTHING);
      case Companion.Rebase() -> names.name(to, REBASE);
      case Companion.WithOverride(List<KeyChange> changes, long until) -> {
        names.name(to, OVERRIDE);
        changes(to, changes);
        to.fixed(until);
      }
      case Companion.WithBypass(long until) -> {
        names.name(to, BYPASS);
        to.fixed(until);
      }
    }
  }

  private void changes(ByteWriter to, List<KeyChange> changes) {
    to.integer(changes.size());
    for (KeyChange change : changes) {
      names.name(to, change.path());
      document(to, new Members(new LinkedHashMap<>(Map.of(VALUE, change.value()))));
    }
  }

  private static void document(ByteWriter to, Members document) {
    to.text(ConfigDocumentWriter.text(document));
  }
}
