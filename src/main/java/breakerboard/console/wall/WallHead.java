package breakerboard.console.wall;

import breakerboard.config.KeyCatalogue;
import breakerboard.console.Figures;
import breakerboard.console.Lettering;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** The head of the wall: the breakers' names, and how many books have to be looked at in each. */
final class WallHead extends Region {
  private static final double HEIGHT = 38;
  private static final double LINE = 18;
  private static final double PAD = 10;
  private static final double INSET = 5;

  /** Room for a count beside the first of two lines. */
  private static final double COUNT = 14;

  private final Label book = head("Book");
  private final Label state = head("State");
  private final Label risk = head("Risk");
  private final Label ends = head("Ends");
  private final List<Label> names = new ArrayList<>();
  private final List<Label> counts = new ArrayList<>();
  private WallColumns columns;

  WallHead(KeyCatalogue catalogue) {
    columns = WallColumns.in(0, catalogue.breakers().size());
    getStyleClass().add("wall-head");
    getChildren().addAll(book, state, risk, ends);
    ends.setTooltip(new Tooltip("When the halt ends, at the earliest; or how old the data is"));
    risk.setTooltip(new Tooltip("Risk score, 0 to 100"));
    catalogue
        .breakers()
        .forEach(
            breaker -> {
              Label name = head(breaker.label());
              name.setTooltip(new Tooltip(breaker.label()));
              Label count = head("");
              count.getStyleClass().add("wall-head-count");
              names.add(name);
              counts.add(count);
              getChildren().addAll(name, count);
            });
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
    return HEIGHT;
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT;
  }

  @Override
  protected void layoutChildren() {
    put(book, PAD, columns.book() - PAD, Pos.BOTTOM_LEFT);
    put(state, columns.stateX() + INSET, columns.state() - INSET, Pos.BOTTOM_LEFT);
    put(risk, columns.riskX(), columns.risk() - PAD, Pos.BOTTOM_RIGHT);
    put(ends, columns.endsX(), columns.ends() - PAD, Pos.BOTTOM_RIGHT);
    for (int i = 0; i < names.size(); i++) {
      double x = columns.cellX(i);
      double room = columns.cell() - INSET;
      Label name = names.get(i);
      name.setText(ShortName.of(name.getTooltip().getText(), room - INSET, COUNT));
      put(name, x + INSET, room, Pos.BOTTOM_LEFT);
      double wide = Lettering.wide(counts.get(i).getText(), Lettering.STRONG) + 1;
      counts.get(i).resizeRelocate(x + columns.cell() - INSET - wide, 1, wide, LINE);
    }
  }

  private void put(Label label, double x, double room, Pos where) {
    label.setAlignment(where);
    label.resizeRelocate(x, 0, room, HEIGHT - 2);
  }
}
