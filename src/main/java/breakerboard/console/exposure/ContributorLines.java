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
  /** As many as a small window has room for. */
  private static final int LEAST = 5;

  private static final int MOST = 25;
  private static final double HUNDRED = 100;

  /** Height of the line about the others. */
  private static final double OTHERS = 28;

  private final List<Line> lines = new ArrayList<>();
  private final Label others = Levels.label("", "contributor-others");

  ContributorLines() {
    getStyleClass().add("contributors");
    getChildren().add(others);
  }

  /**
   * Shows as many as there is room for.
   *
   * @param height of the room, px
   * @return how much of it they take
   */
  double show(Exposure now, double height) {
    long room = Math.clamp((long) ((height - OTHERS) / Line.HEIGHT), LEAST, MOST);
    List<PositionLine> largest =
        now.positions().stream()
            .sorted(
                Comparator.<PositionLine>comparingDouble(line -> -line.risk())
                    .thenComparing(PositionLine::symbol))
            .limit(room)
            .toList();
    double most = largest.isEmpty() ? 0 : largest.getFirst().riskShare();
    while (lines.size() > largest.size()) {
      getChildren().remove(lines.removeLast());
    }
    while (lines.size() < largest.size()) {
      Line added = new Line();
      getChildren().add(lines.size(), added);
      lines.add(added);
    }
    for (int i = 0; i < largest.size(); i++) {
      lines.get(i).show(largest.get(i), most);
    }
    int rest = now.positions().size() - largest.size();
    double share = 1 - largest.stream().mapToDouble(PositionLine::riskShare).sum();
    others.setText(
        rest <= 0
            ? ""
            : "%s more: %s %%".formatted(Figures.count(rest), Words.number(share * HUNDRED, 1)));
    return largest.size() * Line.HEIGHT + OTHERS;
  }

  private static final class Line extends Region {
    private static final double HEIGHT = 34;
    private static final double TEXT = 20;
    private static final double PAD = 10;
    private static final double BAR = 6;

    /** As wide as {@code 100.0 %}, so that the points of all lines stand under one another. */
    private static final double SHARE = 54;

    private final Label name = Levels.label("", "contributor-name");
    private final Label risk = Levels.label("", "line-value");
    private final Label share = Levels.label("", "line-value");
    private final Region track = new Region();
    private final Region bar = new Region();
    private double part;

    Line() {
      setAccessibleRole(AccessibleRole.TEXT);
      track.getStyleClass().add("contributor-track");
      bar.getStyleClass().add("contributor-bar");
      getChildren().addAll(name, risk, share, track, bar);
    }

    void show(PositionLine line, double most) {
      name.setText(line.symbol());
      risk.setText(Words.number(line.risk() * HUNDRED, 2) + " %");
      share.setText(Words.number(line.riskShare() * HUNDRED, 1) + " %");
      part = most == 0 ? 0 : line.riskShare() / most;
      setAccessibleText(
          "%s, %s, %s of all".formatted(line.symbol(), risk.getText(), share.getText()));
      requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
      return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
      double inner = getWidth() - 2 * PAD;
      double wide = Math.ceil(risk.prefWidth(-1));
      double right = PAD + inner - SHARE;
      name.resizeRelocate(PAD, 0, Math.max(0, right - wide - PAD), TEXT);
      risk.resizeRelocate(right - wide, 0, wide, TEXT);
      share.resizeRelocate(right, 0, SHARE, TEXT);
      track.resizeRelocate(PAD, TEXT + 2, inner, BAR);
      bar.resizeRelocate(PAD, TEXT + 2, Math.rint(inner * part), BAR);
    }
  }
}
