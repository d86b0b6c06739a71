package breakerboard.console.exposure;

import breakerboard.console.Figures;
import breakerboard.domain.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The positions that contribute most to risk, and what all others do together. */
final class ContributorLines extends VBox {
  private static final int SHOWN = 5;
  private static final double HUNDRED = 100;

  private final List<Line> lines = new ArrayList<>();
  private final Label others = Levels.label("", "contributor-others");

  ContributorLines() {
    getStyleClass().add("contributors");
    for (int i = 0; i < SHOWN; i++) {
      lines.add(new Line());
    }
    getChildren().addAll(lines);
    getChildren().add(others);
  }

  void show(Exposure now) {
    List<PositionLine> largest =
        now.positions().stream()
            .sorted(
                Comparator.<PositionLine>comparingDouble(line -> -line.risk())
                    .thenComparing(PositionLine::symbol))
            .limit(SHOWN)
            .toList();
    double most = largest.isEmpty() ? 0 : largest.getFirst().riskShare();
    for (int i = 0; i < SHOWN; i++) {
      lines.get(i).setVisible(i < largest.size());
      lines.get(i).setManaged(i < largest.size());
      if (i < largest.size()) {
        lines.get(i).show(largest.get(i), most);
      }
    }
    int rest = now.positions().size() - largest.size();
    double share = 1 - largest.stream().mapToDouble(PositionLine::riskShare).sum();
    others.setText(
        rest <= 0
            ? ""
            : "%s more: %s %%".formatted(Figures.count(rest), Words.number(share * HUNDRED, 1)));
  }

  private static final class Line extends Region {
    private static final double HEIGHT = 34;
    private static final double TEXT = 20;
    private static final double PAD = 10;
    private static final double BAR = 6;

    private final Label name = Levels.label("", "contributor-name");
    private final Label value = Levels.label("", "line-value");
    private final Region track = new Region();
    private final Region bar = new Region();
    private double part;

    Line() {
      setAccessibleRole(AccessibleRole.TEXT);
      track.getStyleClass().add("contributor-track");
      bar.getStyleClass().add("contributor-bar");
      getChildren().addAll(name, value, track, bar);
    }

    void show(PositionLine line, double most) {
      name.setText(line.symbol());
      value.setText(
          "%s %%  %s %%"
              .formatted(
                  Words.number(line.risk() * HUNDRED, 2),
                  Words.number(line.riskShare() * HUNDRED, 1)));
      part = most == 0 ? 0 : line.riskShare() / most;
      setAccessibleText(line.symbol() + ", " + value.getText());
      requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
      return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
      double inner = getWidth() - 2 * PAD;
      double wide = Math.ceil(value.prefWidth(-1));
      name.resizeRelocate(PAD, 0, inner - wide, TEXT);
      value.resizeRelocate(PAD + inner - wide, 0, wide, TEXT);
      track.resizeRelocate(PAD, TEXT + 2, inner, BAR);
      bar.resizeRelocate(PAD, TEXT + 2, Math.rint(inner * part), BAR);
    }
  }
}
