package breakerboard.journal;

import breakerboard.config.Configuration;
import breakerboard.domain.Answer;
import breakerboard.domain.BreakerId;
import breakerboard.domain.Event;
import breakerboard.domain.Submission;
import breakerboard.wire.CommandWriter;
import breakerboard.wire.ConfigVersionWriter;
import breakerboard.wire.EventsWriter;

/**
 * What is to be written down.
 *
 * @param time nanoseconds since the epoch
 * @param type the event's type, the command's name, or {@code CONFIGURATION}
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
  /** What kind of row it is. */
  enum Kind {
    EVENT,
    COMMAND,
    CONFIGURATION
  }

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

  /** A version of the configuration, whole. */
  static Entry of(Configuration configuration, long time) {
    return new Entry(
        Kind.CONFIGURATION,
        time,
        Kind.CONFIGURATION.name(),
        "",
        "",
        "",
        "version " + configuration.version(),
        ConfigVersionWriter.line(configuration));
  }
}
