package breakerboard.sinks;

import breakerboard.desk.TradingBoard;
import breakerboard.desk.TradingLine;
import breakerboard.domain.Times;
import breakerboard.wire.TradingStateWriter;

/** The lines that are published, with the time until which they hold. */
final class TradingLines {
  /** How long a line holds without being renewed; lines are renewed each second. */
  private static final long VALID_NANOS = 3 * Times.NANOS_PER_SECOND;

  private final String desk;

  TradingLines(String desk) {
    this.desk = desk;
  }

  /** One line for each book, each with its newline. */
  String of(TradingBoard.Page page) {
    StringBuilder text = new StringBuilder();
    for (TradingLine line : page.lines()) {
      text.append(
              TradingStateWriter.line(
                  page.confirmed(),
                  page.confirmed() + VALID_NANOS,
                  line.sequence(),
                  desk,
                  line.book(),
                  line.trading(),
                  line.because()))
          .append('\n');
    }
    return text.toString();
  }
}
