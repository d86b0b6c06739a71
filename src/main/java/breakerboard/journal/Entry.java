package breakerboard.journal;

import breakerboard.config.Configuration;
import breakerboard.config.VersionDiff;
import breakerboard.desk.AccessEvent;
import breakerboard.desk.HistoryRow.Kind;
import breakerboard.domain.Answer;
import breakerboard.domain.BreakerId;
import breakerboard.domain.Event;
import breakerboard.domain.ShiftEntry;
import breakerboard.domain.Submission;
import breakerboard.domain.Words;
import breakerboard.wire.AccessWriter;
import breakerboard.wire.CommandWriter;
import breakerboard.wire.ConfigVersionWriter;
import breakerboard.wire.EventsWriter;
import breakerboard.wire.HoleWriter;
import breakerboard.wire.ShiftWriter;
import java.util.List;
import java.util.StringJoiner;

/**
 * What is to be written down.
 *
 * @param time nanoseconds since the epoch
 * @param type the event's type, the command's name, else that of the kind
 * @param book empty when it concerns the whole desk
 * @param breaker empty when it concerns no single one
 * @param operator who acted, empty when nobody did
 * @param message what people search for
 * @param content everything, one JSON object in its canonical form
 */
record Entry(
    Kind kind,
    long time,
    String type,
    String book,
    String breaker,
    String operator,
    String message,
    String content) {
  private static final int MOST_CHANGES = 20;

  static Entry of(Event event) {
    return new Entry(
        Kind.EVENT,
        event.time(),
        event.type().name(),
        event.book(),
        event.breaker().map(BreakerId::value).orElse(""),
        event.operator(),
        event.message(),
        EventsWriter.line(event));
  }

  /** A command with its answer, refused ones too. */
  static Entry of(Submission submission, Answer answer) {
    return new Entry(
        Kind.COMMAND,
        submission.arrival(),
        CommandWriter.name(submission.command()),
        submission.command().book(),
        "",
        submission.operator(),
        submission.reason(),
        CommandWriter.line(submission, answer));
  }

  /** Who signed in, failed to, or was refused. */
  static Entry of(AccessEvent access) {
    return new Entry(
        Kind.ACCESS,
        access.time(),
        access.kind().name(),
        "",
        "",
        access.operator(),
        access.message(),
        AccessWriter.line(
            access.time(), access.kind().name(), access.operator(), access.message()));
  }

  /** What one shift leaves to the next. */
  static Entry of(ShiftEntry shift) {
    return new Entry(
        Kind.SHIFT,
        shift.time(),
        shift.kind().name(),
        "",
        "",
        shift.operator(),
        shift.kind() == ShiftEntry.Kind.NOTE
            ? shift.text()
            : shift.operator() + " handed over to " + shift.next() + ".",
        ShiftWriter.line(shift));
  }

  /** In the place of what cannot be written out. */
  static Entry unwritable(RuntimeException because) {
    return new Entry(
        Kind.EVENT,
        0,
        "UNWRITABLE",
        "",
        "",
        "",
        "what happened here cannot be written out: " + because.getClass().getSimpleName(),
        "{}");
  }

  /** A version of the configuration, whole, with what it changed. */
  static Entry of(
      Configuration former, Configuration now, String operator, String reason, long time) {
    List<VersionDiff> changes = VersionDiff.of(former, now);
    return new Entry(
        Kind.CONFIGURATION,
        time,
        Kind.CONFIGURATION.name(),
        "",
        "",
        operator,
        message(now, changes, reason),
        ConfigVersionWriter.line(now, changes, operator, reason, time));
  }

  private static String message(Configuration now, List<VersionDiff> changes, String reason) {
    StringJoiner words = new StringJoiner("; ");
    words.add("version " + now.version());
    changes.stream().limit(MOST_CHANGES).map(VersionDiff::words).forEach(words::add);
    if (changes.size() > MOST_CHANGES) {
      words.add((changes.size() - MOST_CHANGES) + " more");
    }
    return reason.isEmpty() ? words.toString() : words.add(reason).toString();
  }

  /** Rows that were to stand here could not be written. */
  static Entry missing(Hole hole, long time) {
    return new Entry(
        Kind.MISSING,
        time,
        Kind.MISSING.name(),
        "",
        "",
        "",
        hole.words(),
        HoleWriter.line(hole.rows(), hole.firstEvent(), hole.lastEvent(), hole.why()));
  }

  /**
   * The oldest rows are removed.
   *
   * @param last number of the last one
   * @param hash of the last one
   */
  static Entry removal(long first, long last, byte[] hash, String why, long time) {
    return new Entry(
        Kind.RETENTION,
        time,
        Kind.RETENTION.name(),
        "",
        "",
        "",
        "rows %s to %s removed: %s".formatted(Words.count(first), Words.count(last), why),
        "{\"first\":%s,\"last\":%s,\"hash\":\"%s\",\"why\":\"%s\"}"
            .formatted(first, last, Chain.words(hash), why));
  }
}
