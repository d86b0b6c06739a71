package breakerboard.console.book;

import breakerboard.console.BreakerHistory;
import breakerboard.console.Lettering;
import breakerboard.console.SampleRing;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * What is written over a chart: trips, resets and changes of the limit, the newest values at the
 * right end, and the value under the pointer.
 */
final class ChartNotes {
  private static final double LABEL_HEIGHT = 16;
  private static final double FLAG = 10;
  private static final double GAP = 7;
  private static final double TRIANGLE = 5;
  private static final double DOT = 3;

  private final ChartFrame frame;
  private final GraphicsContext g;
  private final SampleRing rows;

  ChartNotes(ChartFrame frame) {
    this.frame = frame;
    this.g = frame.g();
    this.rows = frame.rows();
  }

  void draw() {
    drawMarks();
    drawEnds();
  }

  private void drawMarks() {
    Optional<ChartMark> newestTrip = frame.data().newestTrip();
    for (ChartMark each : frame.data().marks()) {
      if (frame.window().holds(each.at())) {
        double x = Math.floor(frame.x(each.at())) + ChartFrame.HALF;
        switch (each.kind()) {
          case TRIP -> drawTrip(x, newestTrip.filter(each::equals));
          case RESET, LIMIT, BYPASS, BYPASS_END -> drawLine(x, each.words());
          case WARNING -> drawWarning(x);
        }
      }
    }
  }

  private void drawTrip(double x, Optional<ChartMark> newest) {
    g.setStroke(frame.ink().trip());
    g.setLineWidth(1);
    g.strokeLine(x, ChartFrame.TOP - 4, x, frame.floor());
    g.setFill(frame.ink().trip());
    g.fillRect(x - FLAG / 2, ChartFrame.TOP - 4 - FLAG, FLAG, FLAG);
    newest.ifPresent(
        trip -> {
          String words = "tripped " + frame.format().time(trip.at(), frame.data().whole().to());
          boolean room = hasRoom(x, words);
          frame.writeStrong(
              words,
              room ? x - FLAG : x + FLAG,
              ChartFrame.TOP - 9,
              room ? TextAlignment.RIGHT : TextAlignment.LEFT,
              VPos.CENTER);
        });
  }

  private void drawLine(double x, String words) {
    g.setStroke(frame.ink().text());
    g.setLineWidth(1);
    g.setLineDashes(3, 3);
    g.strokeLine(x, ChartFrame.TOP, x, frame.floor());
    g.setLineDashes();
    boolean room = hasRoom(x, words);
    g.setFill(frame.ink().text());
    frame.write(
        words,
        room ? x - 4 : x + 4,
        frame.floor() - 4,
        room ? TextAlignment.RIGHT : TextAlignment.LEFT,
        VPos.BOTTOM);
  }

  /** Whether the words fit left of their line. */
  private boolean hasRoom(double x, String words) {
    return x - frame.left() > Lettering.wide(words, Lettering.STRONG) + FLAG;
  }

  private void drawWarning(double x) {
    double bottom = frame.floor();
    g.setFill(frame.ink().mark());
    g.fillPolygon(
        new double[] {x, x + TRIANGLE, x - TRIANGLE},
        new double[] {bottom - 11, bottom - 2, bottom - 2},
        3);
  }

  /** The newest value, limit and warning limit at the right end, kept apart from each other. */
  private void drawEnds() {
    int newest = frame.data().lastRow();
    double value = rows.value(newest, BreakerHistory.VALUE);
    double[] at =
        ChartEnds.apart(
            LABEL_HEIGHT,
            frame.y(rows.value(newest, BreakerHistory.LIMIT)),
            frame.y(value),
            frame.y(rows.value(newest, BreakerHistory.WARN)));
    writeEnd(ChartMargins.limit(frame.data()), at[0], frame.ink().limit(), true);
    writeEnd(ChartMargins.warning(frame.data()), at[2], frame.ink().warn(), false);
    boolean tripped = frame.data().trippedAt(frame.window().to());
    writeEnd(
        ChartMargins.value(frame.data()),
        at[1],
        tripped ? frame.ink().trip() : frame.ink().line(),
        true);
    if (!Double.isNaN(value) && frame.window().holds(rows.time(newest))) {
      double x = frame.x(rows.time(newest));
      g.fillOval(x - DOT, frame.y(value) - DOT, 2 * DOT, 2 * DOT);
    }
  }

  private void writeEnd(String words, double y, Color colour, boolean strong) {
    g.setFill(colour);
    double x = frame.end() + ChartMargins.GAP;
    if (strong) {
      frame.writeStrong(words, x, y, TextAlignment.LEFT, VPos.CENTER);
    } else {
      frame.write(words, x, y, TextAlignment.LEFT, VPos.CENTER);
    }
  }

  /** The line under the pointer with what was measured then. */
  void drawReading(double share) {
    double x = Math.floor(frame.left() + share * frame.width()) + ChartFrame.HALF;
    g.setStroke(frame.ink().text());
    g.setLineWidth(1);
    g.strokeLine(x, ChartFrame.TOP, x, frame.floor());
    boolean leftHalf = share < ChartFrame.HALF;
    String words = reading(frame.window().time(share));
    double wide = Lettering.wide(words, Lettering.LABEL) + 2 * GAP;
    g.setFill(frame.ink().plot());
    g.fillRect(leftHalf ? x + 1 : x - 1 - wide, ChartFrame.TOP, wide, LABEL_HEIGHT + 4);
    g.setFill(frame.ink().limit());
    frame.write(
        words,
        leftHalf ? x + GAP : x - GAP,
        ChartFrame.TOP + 2,
        leftHalf ? TextAlignment.LEFT : TextAlignment.RIGHT,
        VPos.TOP);
  }

  /** {@code 14:03:11 8.02 % > 8.00 %}. */
  String reading(long time) {
    int row = Math.clamp(rows.from(time), 0, rows.size() - 1);
    double limit = rows.value(row, BreakerHistory.LIMIT);
    String words =
        frame.format().time(rows.time(row), frame.data().whole().to())
            + "  "
            + frame.words(rows.value(row, BreakerHistory.VALUE));
    return Double.isNaN(limit) ? words : words + ", limit " + frame.figure(limit);
  }
}
