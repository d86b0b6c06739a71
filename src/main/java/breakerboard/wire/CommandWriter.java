package breakerboard.wire;

import breakerboard.domain.Answer;
import breakerboard.domain.BreakerId;
import breakerboard.domain.Command;
import breakerboard.domain.Command.Companion;
import breakerboard.domain.Command.KeyChange;
import breakerboard.domain.Submission;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes an operator's command with its answer on one line. */
public final class CommandWriter {
  private CommandWriter() {}

  /** The line without its newline. */
  public static String line(Submission submission, Answer answer) {
    return JsonLine.of(
        json -> {
          json.writeNumberProperty("submission", submission.id());
          JsonLine.time(json, "ts", submission.arrival());
          json.writeStringProperty("command", name(submission.command()));
          fields(json, submission.command());
          json.writeStringProperty("operator", submission.operator());
          json.writeStringProperty("reason", submission.reason());
          json.writeNumberProperty("based_on", submission.basedOn());
          answer(json, answer);
        });
  }

  private static void answer(JsonGenerator json, Answer answer) {
    switch (answer) {
      case Answer.Accepted(var _, String message, long version) -> {
        json.writeBooleanProperty("accepted", true);
        json.writeStringProperty("answer", message);
        json.writeNumberProperty("config_version", version);
      }
      case Answer.Waiting(var _, long request, String message) -> {
        json.writeBooleanProperty("accepted", false);
        json.writeNumberProperty("waits_as_request", request);
        json.writeStringProperty("answer", message);
      }
      case Answer.Refused(var _, String why) -> {
        json.writeBooleanProperty("accepted", false);
        json.writeStringProperty("answer", why);
      }
    }
  }

  /** A command's name, for instance {@code KILL_SWITCH_ON}. */
  public static String name(Command command) {
    return switch (command) {
      case Command.Trip _ -> "TRIP";
      case Command.Reset _ -> "RESET";
      case Command.ResetAll _ -> "RESET_ALL";
      case Command.Enable _ -> "ENABLE";
      case Command.Disable _ -> "DISABLE";
      case Command.Bypass _ -> "BYPASS";
      case Command.EndBypass _ -> "END_BYPASS";
      case Command.SetOverride _ -> "SET_OVERRIDE";
      case Command.RevertOverride _ -> "REVERT_OVERRIDE";
      case Command.ApplyConfiguration _ -> "APPLY_CONFIGURATION";
      case Command.RollBack _ -> "ROLL_BACK";
      case Command.StartMaintenance _ -> "START_MAINTENANCE";
      case Command.EndMaintenance _ -> "END_MAINTENANCE";
      case Command.KillSwitchOn _ -> "KILL_SWITCH_ON";
      case Command.KillSwitchOff _ -> "KILL_SWITCH_OFF";
      case Command.Acknowledge _ -> "ACKNOWLEDGE";
      case Command.CashFlow _ -> "CASH_FLOW";
      case Command.Approve _ -> "APPROVE";
      case Command.Decline _ -> "DECLINE";
    };
  }

  private static void fields(JsonGenerator json, Command command) {
    JsonLine.text(json, "book", command.book());
    switch (command) {
      case Command.Trip(var _, BreakerId breaker) -> breaker(json, breaker);
      case Command.Reset(var _, BreakerId breaker, Companion with) -> {
        breaker(json, breaker);
        companion(json, with);
      }
      case Command.Enable(var _, BreakerId breaker) -> breaker(json, breaker);
      case Command.Disable(var _, BreakerId breaker) -> breaker(json, breaker);
      case Command.Bypass(var _, BreakerId breaker, long until) -> {
        breaker(json, breaker);
        JsonLine.time(json, "until", until);
      }
      case Command.EndBypass(var _, BreakerId breaker) -> breaker(json, breaker);
      case Command.SetOverride(var _, List<KeyChange> changes, long until) -> {
        changes(json, changes);
        JsonLine.time(json, "until", until);
      }
      case Command.RevertOverride(var _, List<String> paths) -> {
        json.writeArrayPropertyStart("paths");
        paths.forEach(json::writeString);
        json.writeEndArray();
      }
      case Command.ApplyConfiguration(var document) -> {
        json.writeName("document");
        ConfigDocumentWriter.node(json, document);
      }
      case Command.RollBack(long version) -> json.writeNumberProperty("version", version);
      case Command.Acknowledge(List<Long> events, List<String> alarms) -> {
        JsonLine.numbers(json, "events", events);
        JsonLine.texts(json, "alarms", alarms);
      }
      case Command.CashFlow(var _, double amount) -> JsonLine.number(json, "amount", amount);
      case Command.Approve(long request) -> json.writeNumberProperty("request", request);
      case Command.Decline(long request) -> json.writeNumberProperty("request", request);
      case Command.ResetAll _,
          Command.StartMaintenance _,
          Command.EndMaintenance _,
          Command.KillSwitchOn _,
          Command.KillSwitchOff _ -> {}
    }
  }

  private static void breaker(JsonGenerator json, BreakerId breaker) {
    json.writeStringProperty("breaker", breaker.value());
  }

  private static void companion(JsonGenerator json, Companion with) {
    switch (with) {
      case Companion.Nothing() -> {}
      case Companion.Rebase() -> json.writeStringProperty("with", "rebase");
      case Companion.WithOverride(List<KeyChange> changes, long until) -> {
        json.writeStringProperty("with", "override");
        changes(json, changes);
        JsonLine.time(json, "until", until);
      }
      case Companion.WithBypass(long until) -> {
        json.writeStringProperty("with", "bypass");
        JsonLine.time(json, "until", until);
      }
    }
  }

  private static void changes(JsonGenerator json, List<KeyChange> changes) {
    json.writeArrayPropertyStart("changes");
    for (KeyChange change : changes) {
      json.writeStartObject();
      json.writeStringProperty("path", change.path());
      json.writeName("value");
      ConfigDocumentWriter.node(json, change.value());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
