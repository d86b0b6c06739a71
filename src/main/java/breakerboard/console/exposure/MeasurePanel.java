package breakerboard.console.exposure;

import breakerboard.console.Figures;
import breakerboard.console.Lettering;
import breakerboard.console.StateShape;
import breakerboard.domain.Level;
import breakerboard.domain.Unit;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One measure of the whole book: its value, its limit, a bullet and what is left. */
final class MeasurePanel extends VBox {
  private static final double BULLET = 16;
  private static final double GAP = 10;

  private final Label name = Levels.label("", "measure-name");
  private final StateShape shape = Levels.shape();
  private final Label word = Levels.label("", "measure-word");
  private final Label value = Levels.label("", "measure-value");
  private final Label limit = Levels.label("", "measure-limit");
  private final Bullet bullet = new Bullet(BULLET);
  private final Label left = Levels.label("", "measure-foot");
  private final Label right = Levels.label("", "measure-foot");
  private String foot = "";
  private String briefFoot = "";

  MeasurePanel() {
    getStyleClass().addAll("panel", "measure", "state");
    setAccessibleRole(AccessibleRole.TEXT);
    HBox state = new HBox(shape, word);
    state.getStyleClass().add("measure-state");
    state.setAlignment(Pos.CENTER_RIGHT);
    HBox head = line(Pos.CENTER_LEFT, name, state);
    HBox figures = new HBox(value, limit);
    figures.getStyleClass().add("measure-figures");
    figures.setAlignment(Pos.BASELINE_LEFT);
    value.setMinWidth(USE_PREF_SIZE);
    right.setMinWidth(USE_PREF_SIZE);
    left.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(head, figures, bullet, line(Pos.CENTER_LEFT, left, right));
    widthProperty().subscribe(this::fit);
  }

  /** A number is never cut: where there is no room for the whole foot, a shorter one stands. */
  private void fit() {
    double room = getWidth() - getInsets().getLeft() - getInsets().getRight() - GAP;
    double end = Lettering.wide(right.getText(), Lettering.LABEL);
    left.setText(Lettering.wide(foot, Lettering.LABEL) + end <= room ? foot : briefFoot);
  }

  private static HBox line(Pos pos, Region first, Region last) {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(first, gap, last);
    line.setAlignment(pos);
    return line;
  }

  /**
   * Shows the measure.
   *
   * @param newFoot what stands under the bullet at the left
   * @param newBrief the same where there is little room
   * @param end what stands at the right
   */
  void show(Gauged now, String newFoot, String newBrief, String end) {
    foot = newFoot;
    briefFoot = newBrief;
    Levels.show(this, shape, now.level());
    name.setText(now.name());
    word.setText(Levels.word(now.level()));
    value.setText(now.words());
    limit.setText(Double.isNaN(now.limit()) ? "no limit" : "of " + now.limitWords());
    bullet.show(now);
    bullet.setVisible(now.level() != Level.UNFED);
    right.setText(end);
    fit();
    setAccessibleText(
        "%s, %s, %s %s, %s, %s"
            .formatted(now.name(), word.getText(), value.getText(), limit.getText(), foot, end));
  }

  /** {@code headroom 140,000} of a measure in money, or what it is beyond its limit. */
  static String headroom(Gauged now, double nav) {
    double room = now.headroom() * (now.unit() == Unit.FRACTION ? nav : 1);
    return Double.isNaN(room)
        ? ""
        : room < 0 ? "over by " + Figures.size(-room) : "headroom " + Figures.size(room);
  }
}
