package breakerboard.console.book;

import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.console.Lettering;
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
    ChartScale scale,
    ChartMargins margins,
    ChartInk ink,
    Format format,
    double width,
    double height) {
  static final double TOP = 22;
  static final double BOTTOM = 22;
  static final double HALF = 0.5;

  /** Left end of the plot. */
  double left() {
    return margins.left();
  }

  /** What is shown. */
  ChartWindow window() {
    return data.window();
  }

  SampleRing rows() {
    return data.rows();
  }

  /** The first row that is needed to draw the window: the one before it, where there is one. */
  int firstRow() {
    return Math.max(0, rows().from(window().from()) - 1);
  }

  /** The last row that is needed to draw it: the one after it, where there is one. */
  int lastRow() {
    return Math.min(rows().size() - 1, data.lastRow() + 1);
  }

  double x(long time) {
    return left() + window().share(time) * width;
  }

  double y(double value) {
    return TOP + (1 - scale.share(value)) * height;
  }

  /** Right end of the plot. */
  double end() {
    return left() + width;
  }

  /** Bottom of the plot. */
  double floor() {
    return TOP + height;
  }

  /** A value with its unit. */
  String words(double value) {
    return Figures.roundedCell(value, data.unit(), data.scaleLimit());
  }

  /** A value without its unit. */
  String figure(double value) {
    return Figures.rounded(value, data.unit(), data.scaleLimit());
  }

  void write(String words, double x, double y, TextAlignment across, VPos along) {
    write(words, x, y, across, along, Lettering.LABEL);
  }

  void writeStrong(String words, double x, double y, TextAlignment across, VPos along) {
    write(words, x, y, across, along, Lettering.STRONG);
  }

  private void write(
      String words, double x, double y, TextAlignment across, VPos along, Font font) {
    g.setFont(font);
    g.setTextAlign(across);
    g.setTextBaseline(along);
    g.fillText(words, x, y);
  }
}
