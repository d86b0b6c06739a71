package breakerboard.engine;

import breakerboard.domain.BreakerId;
import breakerboard.domain.Command;
import breakerboard.domain.Command.Companion;
import breakerboard.domain.Command.KeyChange;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import java.util.ArrayList;
import java.util.List;

/** How a command that waits for a second operator is saved. */
final class SavedCommand {
  private static final String KIND = "kind";
  private static final String BOOK = "book";
  private static final String BREAKER = "breaker";
  private static final String UNTIL = "until";

  private enum Kind {
    SET_OVERRIDE,
    REVERT_OVERRIDE,
    APPLY_CONFIGURATION,
    ROLL_BACK,
    DISABLE,
    BYPASS,
    RESET_WITH_OVERRIDE,
    RESET_WITH_BYPASS,
    KILL_SWITCH_OFF
  }

  private SavedCommand() {}

  static void save(Command command, StateWriter out) {
    out.version(1);
    switch (command) {
      case Command.SetOverride(String book, List<KeyChange> changes, long until) -> {
        kind(out, Kind.SET_OVERRIDE, book);
        save(changes, until, out);
      }
      case Command.RevertOverride(String book, List<String> paths) -> {
        kind(out, Kind.REVERT_OVERRIDE, book);
        out.texts("paths", paths.toArray(String[]::new), paths.size());
      }
      case Command.ApplyConfiguration(var document) -> {
        kind(out, Kind.APPLY_CONFIGURATION, Command.DESK);
        SavedNode.save(document, out.part("document"));
      }
      case Command.RollBack(long version) -> {
        kind(out, Kind.ROLL_BACK, Command.DESK);
        out.integer("to", version);
      }
      case Command.Disable(String book, BreakerId breaker) -> {
        kind(out, Kind.DISABLE, book);
        out.text(BREAKER, breaker.value());
      }
      case Command.Bypass(String book, BreakerId breaker, long until) -> {
        kind(out, Kind.BYPASS, book);
        out.text(BREAKER, breaker.value());
        out.integer(UNTIL, until);
      }
      case Command.Reset(String book, BreakerId breaker, Companion.WithOverride with) -> {
        kind(out, Kind.RESET_WITH_OVERRIDE, book);
        out.text(BREAKER, breaker.value());
        save(with.changes(), with.until(), out);
      }
      case Command.Reset(String book, BreakerId breaker, Companion.WithBypass with) -> {
        kind(out, Kind.RESET_WITH_BYPASS, book);
        out.text(BREAKER, breaker.value());
        out.integer(UNTIL, with.until());
      }
      case Command.KillSwitchOff(String book) -> kind(out, Kind.KILL_SWITCH_OFF, book);
      default ->
          throw new IllegalStateException(
              CommandWords.of(command) + " loosens nothing: it never waits.");
    }
  }

  private static void kind(StateWriter out, Kind kind, String book) {
    out.choice(KIND, kind);
    out.text(BOOK, book);
  }

  private static void save(List<KeyChange> changes, long until, StateWriter out) {
    out.integer(UNTIL, until);
    StateWriter parts = out.part("changes");
    for (int i = 0; i < changes.size(); i++) {
      StateWriter part = parts.part(Integer.toString(i));
      part.text("path", changes.get(i).path());
      SavedNode.save(changes.get(i).value(), part.part("value"));
    }
  }

  static Command restore(StateReader in) {
    String book = in.text(BOOK);
    return switch (in.choice(KIND, Kind.class)) {
      case SET_OVERRIDE -> new Command.SetOverride(book, changes(in), in.integer(UNTIL));
      case REVERT_OVERRIDE -> new Command.RevertOverride(book, List.of(in.texts("paths")));
      case APPLY_CONFIGURATION -> new Command.ApplyConfiguration(document(in));
      case ROLL_BACK -> new Command.RollBack(in.integer("to"));
      case DISABLE -> new Command.Disable(book, breaker(in));
      case BYPASS -> new Command.Bypass(book, breaker(in), in.integer(UNTIL));
      case RESET_WITH_OVERRIDE ->
          new Command.Reset(
              book, breaker(in), new Companion.WithOverride(changes(in), in.integer(UNTIL)));
      case RESET_WITH_BYPASS ->
          new Command.Reset(book, breaker(in), new Companion.WithBypass(in.integer(UNTIL)));
      case KILL_SWITCH_OFF -> new Command.KillSwitchOff(book);
    };
  }

  private static BreakerId breaker(StateReader in) {
    return new BreakerId(in.text(BREAKER));
  }

  private static ConfigNode.Members document(StateReader in) {
    if (SavedNode.restore(in.savedPart("document")) instanceof ConfigNode.Members document) {
      return document;
    }
    throw new IllegalStateException("The document of a saved command is no object.");
  }

  private static List<KeyChange> changes(StateReader in) {
    List<KeyChange> changes = new ArrayList<>();
    StateReader parts = in.savedPart("changes");
    for (String place : parts.savedParts()) {
      StateReader part = parts.savedPart(place);
      changes.add(new KeyChange(part.text("path"), SavedNode.restore(part.savedPart("value"))));
    }
    return changes;
  }
}
