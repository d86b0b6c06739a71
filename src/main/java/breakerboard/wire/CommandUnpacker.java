package breakerboard.wire;

import breakerboard.domain.BreakerId;
import breakerboard.domain.Command;
import breakerboard.domain.Command.Companion;
import breakerboard.domain.Command.KeyChange;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.ConfigNode.Members;
import java.util.ArrayList;
import java.util.List;

/** Reads the commands that a {@link CommandPacker} wrote. */
final class CommandUnpacker {
  private final NameUnpacker names;

  CommandUnpacker(NameUnpacker names) {
    this.names = names;
  }

  Command read(ByteReader from) throws DamagedBytesException {
    String name = names.name(from);
    String book = names.name(from);
    return switch (name) {
      case "TRIP" -> new Command.Trip(book, breaker(from));
      case "RESET" -> new Command.Reset(book, breaker(from), companion(from));
      case "RESET_ALL" -> new Command.ResetAll(book);
      case "ENABLE" -> new Command.Enable(book, breaker(from));
      case "DISABLE" -> new Command.Disable(book, breaker(from));
      case "BYPASS" -> new Command.Bypass(book, breaker(from), from.fixed());
      case "END_BYPASS" -> new Command.EndBypass(book, breaker(from));
      case "SET_OVERRIDE" -> new Command.SetOverride(book, changes(from), from.fixed());
      case "REVERT_OVERRIDE" -> new Command.RevertOverride(book, paths(from));
      case "APPLY_CONFIGURATION" -> new Command.ApplyConfiguration(document(from));
      case "ROLL_BACK" -> new Command.RollBack(from.signed());
      case "START_MAINTENANCE" -> new Command.StartMaintenance(book);
      case "END_MAINTENANCE" -> new Command.EndMaintenance(book);
      case "KILL_SWITCH_ON" -> new Command.KillSwitchOn(book);
      case "KILL_SWITCH_OFF" -> new Command.KillSwitchOff(book);
      case "ACKNOWLEDGE" -> new Command.Acknowledge(events(from));
      case CommandPacker.ACKNOWLEDGE_ALARMS -> new Command.Acknowledge(events(from), alarms(from));
      case "CASH_FLOW" -> new Command.CashFlow(book, from.real());
      case "APPROVE" -> new Command.Approve(from.signed());
      case "DECLINE" -> new Command.Decline(from.signed());
      default -> throw unknown("command", name);
    };
  }

  private static DamagedBytesException unknown(String what, String name) {
    return new DamagedBytesException(
        "This program knows no %s %s: the bytes were changed, or written by a newer program."
            .formatted(what, name));
  }

  private BreakerId breaker(ByteReader from) throws DamagedBytesException {
    String name = names.name(from);
    if (name.isBlank()) {
      throw new DamagedBytesException("A breaker has no name: the bytes were changed.");
    }
    return new BreakerId(name);
  }

  private Companion companion(ByteReader from) throws DamagedBytesException {
    String name = names.name(from);
    return switch (name) {
      case CommandPacker.NOTHING -> new Companion.Nothing();
      case CommandPacker.REBASE -> new Companion.Rebase();
      case CommandPacker.OVERRIDE -> new Companion.WithOverride(changes(from), from.fixed());
      case CommandPacker.BYPASS -> new Companion.WithBypass(from.fixed());
      default -> throw unknown("companion of a reset", name);
    };
  }

  private List<KeyChange> changes(ByteReader from) throws DamagedBytesException {
    int count = from.count(1);
    List<KeyChange> changes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String path = names.name(from);
      ConfigNode value = document(from).values().get(CommandPacker.VALUE);
      if (value == null) {
        throw new DamagedBytesException("A change has no value: the bytes were changed.");
      }
      changes.add(new KeyChange(path, value));
    }
    return changes;
  }

  private List<String> paths(ByteReader from) throws DamagedBytesException {
    int count = from.count(1);
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      paths.add(names.name(from));
    }
    return paths;
  }

  private static List<Long> events(ByteReader from) throws DamagedBytesException {
    int count = from.count(1);
    List<Long> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      events.add(from.signed());
    }
    return events;
  }

  private static List<String> alarms(ByteReader from) throws DamagedBytesException {
    int count = from.count(1);
    List<String> alarms = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      alarms.add(from.text());
    }
    return alarms;
  }

  private static Members document(ByteReader from) throws DamagedBytesException {
    try {
      return ConfigDocumentReader.read(from.text(), "A recorded command's document").members();
    } catch (UnreadableDocumentException e) {
      throw new DamagedBytesException(
          "A recorded command holds no configuration document: the bytes were changed.", e);
    }
  }
}
