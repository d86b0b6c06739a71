package breakerboard.console.handover;

import breakerboard.config.Configuration;
import breakerboard.console.BookModel;
import breakerboard.console.DeskModel;
import breakerboard.console.FeedLine;
import breakerboard.console.Format;
import breakerboard.console.ScreenState;
import breakerboard.console.events.Alarm;
import breakerboard.desk.Shift;
import breakerboard.domain.ApprovalView;
import breakerboard.domain.Command;
import breakerboard.domain.DeskSnapshot.FeedView;
import breakerboard.domain.ShiftEntry;
import breakerboard.domain.TradingState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The page for a change of shift: what stands, in the order in which it matters. */
record HandoverPage(List<HandoverSection> sections) {
  HandoverPage {
    sections = List.copyOf(sections);
  }

  /** The desk as the screen has it now. */
  static HandoverPage of(
      DeskModel desk, List<Alarm> alarms, Configuration configuration, Shift shift, Format format) {
    HandoverWords words = new HandoverWords(format, desk.feeds(), desk.clock());
    List<HandoverLine> books = new ArrayList<>();
    List<HandoverLine> tripped = new ArrayList<>();
    List<HandoverLine> aside = new ArrayList<>();
    for (BookModel book : desk.books()) {
      if (book.snapshot().trading() != TradingState.ALLOWED || book.snapshot().maintenance()) {
        books.add(words.book(book.snapshot()));
      }
      for (var breaker : book.snapshot().breakers()) {
        switch (breaker.status()) {
          case TRIPPED, COOLDOWN, LIQUIDATING, EMERGENCY_HALT ->
              tripped.add(words.tripped(book.name(), breaker));
          case BYPASSED -> aside.add(words.aside(book.name(), breaker));
          case DISABLED -> {
            if (!breaker.actor().isEmpty()) {
              aside.add(words.aside(book.name(), breaker));
            }
          }
          case ACTIVE, WARNING -> {
            if (breaker.latched()) {
              tripped.add(words.tripped(book.name(), breaker));
            }
          }
        }
      }
    }
    return new HandoverPage(
        List.of(
            new HandoverSection("Trading held back", "Every book may trade freely", books),
            new HandoverSection(
                "Open alarms", "No alarm is open", open(alarms).map(words::alarm).toList()),
            new HandoverSection(
                "Tripped and latched breakers", "No breaker is tripped or latched", tripped),
            new HandoverSection(
                "Overrides",
                "No limit is overridden",
                configuration.liveOverrides().stream()
                    .map(live -> words.override(live, configuration))
                    .toList()),
            new HandoverSection(
                "Bypassed and disabled by hand", "No breaker is bypassed or disabled", aside),
            new HandoverSection(
                "Waiting for a second operator",
                "No request waits",
                desk.approvals().stream().map(request -> request(request, words)).toList()),
            new HandoverSection("Feeds", "Every feed is well", feeds(desk, format)),
            new HandoverSection(
                "Notes",
                "No note was written in this shift",
                shift.notes().stream().map(note -> note(note, words)).toList())));
  }

  /** What stands comes before what is gone: nobody looks for it beneath a night of repeats. */
  private static Stream<Alarm> open(List<Alarm> alarms) {
    return alarms.stream()
        .sorted(Comparator.comparing((Alarm alarm) -> alarm.state() == Alarm.State.GONE_NEW));
  }

  private static HandoverLine request(ApprovalView request, HandoverWords words) {
    String book = request.book().equals(Command.DESK) ? "Desk" : request.book();
    return HandoverLine.of(
        ScreenState.WARNING,
        book,
        "Request %s: %s".formatted(request.request(), request.command()),
        HandoverWords.by(request.operator(), request.reason()),
        words.ends(request.ends()));
  }

  private static List<HandoverLine> feeds(DeskModel desk, Format format) {
    if (desk.feeds().isEmpty()) {
      return List.of(HandoverLine.of(ScreenState.NO_FEED, "Desk", "No feed is connected", "", ""));
    }
    List<HandoverLine> lines = new ArrayList<>();
    for (FeedView feed : desk.feeds()) {
      FeedLine line = FeedLine.of(List.of(feed), desk.clock(), format);
      if (line.inTrouble()) {
        lines.add(
            HandoverLine.of(
                ScreenState.NO_FEED, line.source(), line.trouble(), feed.message(), ""));
      }
    }
    return lines;
  }

  private static HandoverLine note(ShiftEntry note, HandoverWords words) {
    return new HandoverLine(
        Optional.empty(), note.operator(), note.text(), "", words.at(note.time()));
  }
}
