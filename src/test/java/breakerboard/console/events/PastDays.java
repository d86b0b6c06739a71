package breakerboard.console.events;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.desk.HistoryRow;
import breakerboard.domain.Answer;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.Submission;
import breakerboard.domain.Times;
import breakerboard.wire.CommandWriter;
import breakerboard.wire.ConfigVersionWriter;
import breakerboard.wire.EventsWriter;
import java.util.List;

/** A journal of many days, as the program would have written it. */
final class PastDays {
  static final long ROWS = 1_234_567;

  private static final long APART = 37 * Times.NANOS_PER_SECOND;
  private static final String BOOK = "EQ-LS-1";
  private static final List<HistoryRow> DAY = day();

  private PastDays() {}

  /** The row of that number; the newest happened a little before the live ones. */
  static HistoryRow row(long number) {
    HistoryRow like = DAY.get((int) (number % DAY.size()));
    return new HistoryRow(
        number,
        Happenings.START - (ROWS - number) * APART,
        like.kind(),
        like.type(),
        like.book(),
        like.breaker(),
        like.operator(),
        like.message(),
        like.content());
  }

  private static List<HistoryRow> day() {
    Happenings desk = new Happenings();
    Event warned = desk.warned("VOL-ARB-2", "volatility");
    return List.of(
        of(desk.tripped(BOOK, "drawdown")),
        of(desk.of(EventType.COOLDOWN_START, BOOK, "loss_rate", BreakerStatus.COOLDOWN)),
        of(warned),
        of(desk.byHand(EventType.BYPASS_START, BOOK, "manual", BreakerStatus.BYPASSED, "mkeller")),
        of(
            new Command.Disable(BOOK, new BreakerId("drawdown")),
            new Answer.Refused(7, "the configuration is at version 17, not 16: look again")),
        of(desk.feed(EventType.FEED_STALE, "tcp:7411")),
        new HistoryRow(
            0,
            0,
            HistoryRow.Kind.CONFIGURATION,
            "CONFIGURATION",
            "",
            "",
            "",
            "version 17",
            ConfigVersionWriter.line(Configuration.defaults(Breakers.catalogue()))),
        of(desk.acknowledged("jmeyer", warned)),
        of(new Command.KillSwitchOn(BOOK), new Answer.Accepted(8, "The kill switch is on.", 17)),
        of(desk.tripped(BOOK, "loss_rate")),
        of(desk.refusedLine("tcp:7411", "market.volatility")),
        of(desk.of(EventType.WARNING_CLEARED, BOOK, "volatility", BreakerStatus.ACTIVE)));
  }

  private static HistoryRow of(Event event) {
    return new HistoryRow(
        0,
        0,
        HistoryRow.Kind.EVENT,
        event.type().name(),
        event.book(),
        event.breaker().map(BreakerId::value).orElse(""),
        event.operator(),
        event.message(),
        EventsWriter.line(event));
  }

  private static HistoryRow of(Command command, Answer answer) {
    Submission submission =
        new Submission(1, command, "mkeller", "prices look wrong", 16, Happenings.START);
    return new HistoryRow(
        0,
        0,
        HistoryRow.Kind.COMMAND,
        CommandWriter.name(command),
        command.book(),
        "",
        submission.operator(),
        submission.reason(),
        CommandWriter.line(submission, answer));
  }
}
