package breakerboard.console.book;

import breakerboard.console.BreakerHistory;
import breakerboard.console.Figures;
import breakerboard.console.Fonts;
import breakerboard.console.Format;
import breakerboard.console.SampleRing;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * One drawing of a chart: where times and values stand within the plot, which leaves room for the
 * labels round it.
 *
 * @param width of the plot in px
 * @param height of the plot in px
 */
record ChartFrame(
    GraphicsContext g,
    ChartData data,
    ChartWindow window,
    ChartScale scale,
    ChartInk ink,
    Format format,
    double width,
    double height) {
  static final double LEFT = 52;
  static final double RIGHT = 76;
  static final double TOP = 22;
  static final double BOTTOM = 22;
  static final double HALF = 0.5;

  private static final int LIMIT_WORD = "limit ".length();
  private static final double WIDEST_LETTER = 7.5;
  private static final double FONT = 13;
  private static final Font REGULAR = Font.font(Fonts.REGULAR, FONT);
  private static final Font STRONG = Font.font(Fonts.MEDIUM, FONT);

  /** Room right of the plot in px, so that the longest label there stands whole. */
  static double right(ChartData data) {
    SampleRing rows = data.rows();
    if (rows.size() == 0) {
      return RIGHT;
    }
    int newest = rows.size() - 1;
    int longest = 0;
    for (int column : new int[] {BreakerHistory.LIMIT, BreakerHistory.WARN}) {
      double value = rows.value(newest, column);
      String figure = Figures.figure(value, data.unit(), data.scaleLimit());
      longest = Math.max(longest, Double.isNaN(value) ? 0 : LIMIT_WORD + figure.length());
    }
    return Math.max(RIGHT, Math.ceil(longest * WIDEST_LETTER));
  }

  SampleRing rows() {
    return data.rows();
  }

  /** The first row that is needed to draw the window: the one before it, where there is one. */
  int firstRow() {
    return Math.max(0, rows().from(window.from()) - 1);
  }

  double x(long time) {
    return LEFT + window.share(time) * width;
  }

  double y(double value) {
    return TOP + (1 - scale.share(value)) * height;
  }

  /** Right end of the plot. */
  double end() {
    return LEFT + width;
  }

  /** Bottom of the plot. */
  double floor() {
    return TOP + height;
  }

  /** A value with its unit. */
  String words(double value) {
    return Figures.cell(value, data.unit(), data.scaleLimit());
  }

  /** A value without its unit. */
  String figure(double value) {
    return Figures.figure(value, data.unit(), data.scaleLimit());
  }

  void write(String words, double x, double y, TextAlignment across, VPos along) {
    write(words, x, y, across, along, REGULAR);
  }

  void writeStrong(String words, double x, double y, TextAlignment across, VPos along) {
    write(words, x, y, across, along, STRONG);
  }

  private void write(
      String words, double x, double y, TextAlignment across, VPos along, Font font) {
    g.setFont(font);
    g.setTextAlign(across);
    g.setTextBaseline(along);
    g.fillText(words, x, y);
  }
}
