package breakerboard.console.wall;

import breakerboard.config.KeyCatalogue;
import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.console.Figures;
import breakerboard.console.Lettering;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.transform.Rotate;

/**
 * The head of the wall: the breakers' names, and how many books have to be looked at in each. Over
 * narrow columns the names stand slanted, in words of their own instead of cut ones.
 */
final class WallHead extends Region {
  private static final double HEIGHT = 38;
  private static final double LINE = 18;
  private static final double PAD = 10;
  private static final double INSET = 5;

  /** Room for a count beside the first of two lines. */
  private static final double COUNT = 14;

  private static final double SLANT = 45;

  /** How long a slanted name may be. */
  private static final double SLANTED = 84;

  /** A slanted name of that length with a count under it. */
  private static final double SLANTED_HEIGHT = 90;

  private final List<BreakerEntry> breakers;
  private final Label book = head("Book");
  private final Label state = head("State");
  private final Label risk = head("Risk");
  private final Label ends = head("Ends");
  private final List<Label> names = new ArrayList<>();
  private final List<Label> counts = new ArrayList<>();
  private WallColumns columns;

  WallHead(KeyCatalogue catalogue, WallColumns columns) {
    this.breakers = catalogue.breakers();
    this.columns = columns;
    getStyleClass().add("wall-head");
    getChildren().addAll(book, state, risk, ends);
    ends.setTooltip(new Tooltip("When the halt ends, at the earliest; or how old the data is"));
    risk.setTooltip(new Tooltip("Risk score, 0 to 100"));
    for (BreakerEntry breaker : breakers) {
      Label name = head(breaker.label());
      name.setTooltip(new Tooltip(breaker.label()));
      name.setAccessibleText(breaker.label());
      Label count = head("");
      count.getStyleClass().add("wall-head-count");
      names.add(name);
      counts.add(count);
      getChildren().addAll(name, count);
    }
  }

  private static Label head(String words) {
    Label label = new Label(words);
    label.getStyleClass().add("wall-head-name");
    return label;
  }

  /** Takes the columns of the rows. */
  void place(WallColumns newColumns) {
    if (!newColumns.equals(columns)) {
      columns = newColumns;
      requestLayout();
    }
  }

  /** Says how many books have that breaker in a state that somebody has to look at. */
  void show(List<Integer> perBreaker) {
    for (int i = 0; i < counts.size(); i++) {
      int count = i < perBreaker.size() ? perBreaker.get(i) : 0;
      counts.get(i).setText(count == 0 ? "" : Figures.count(count));
    }
  }

  /** The rows give way to it where there is little room. */
  @Override
  protected double computeMinHeight(double width) {
    return columns.narrow() ? SLANTED_HEIGHT : HEIGHT;
  }

  @Override
  protected double computePrefHeight(double width) {
    return computeMinHeight(width);
  }

  @Override
  protected void layoutChildren() {
    put(book, PAD, columns.book() - PAD, Pos.BOTTOM_LEFT);
    put(state, columns.stateX() + INSET, columns.state() - INSET, Pos.BOTTOM_LEFT);
    put(risk, columns.riskX() - INSET, columns.risk() + INSET - PAD, Pos.BOTTOM_RIGHT);
    put(ends, columns.endsX(), columns.ends() - PAD, Pos.BOTTOM_RIGHT);
    for (int at = 0; at < names.size(); at++) {
      if (columns.narrow()) {
        slant(at);
      } else {
        stand(at);
      }
    }
  }

  private void stand(int at) {
    double x = columns.cellX(at);
    double room = columns.cell(at) - INSET;
    Label name = names.get(at);
    BreakerEntry breaker = breakers.get(at);
    name.getTransforms().clear();
    name.setText(ShortName.of(breaker.label(), breaker.brief(), room - INSET, COUNT));
    put(name, x + INSET, room, Pos.BOTTOM_LEFT);
    count(at, columns.cell(at) - INSET, 1);
  }

  private void slant(int at) {
    Label name = names.get(at);
    BreakerEntry breaker = breakers.get(at);
    name.setText(ShortName.of(breaker.label(), breaker.brief(), SLANTED));
    name.setAlignment(Pos.CENTER_LEFT);
    double middle = columns.cellX(at) + columns.cell(at) / 2;
    double bottom = getHeight() - LINE;
    name.getTransforms().setAll(new Rotate(-SLANT, 0, LINE / 2));
    name.resizeRelocate(middle, bottom - LINE / 2, Math.ceil(name.prefWidth(-1)), LINE);
    double wide = Lettering.wide(counts.get(at).getText(), Lettering.STRONG) + 1;
    count(at, (columns.cell(at) + wide) / 2, bottom);
  }

  /**
   * @param right where it ends in its column
   */
  private void count(int at, double right, double top) {
    Label count = counts.get(at);
    double wide = Lettering.wide(count.getText(), Lettering.STRONG) + 1;
    count.resizeRelocate(columns.cellX(at) + right - wide, top, wide, LINE);
  }

  private void put(Label label, double x, double room, Pos where) {
    label.setAlignment(where);
    label.resizeRelocate(x, 0, room, getHeight() - 2);
  }
}
