package breakerboard.console;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/**
 * The second row of the banner. Where it is too narrow, what says least goes; then an address loses
 * its middle; only then are words cut that have a tooltip.
 */
public final class FactsRow extends HBox {
  /** So much of words that are cut is left, px. */
  private static final double LEAST = 150;

  private List<Node> leastFirst = List.of();
  private List<Label> cutLast = List.of();

  public FactsRow() {
    setMinWidth(0);
    widthProperty().subscribe(this::fit);
  }

  /**
   * Makes room now and whenever it becomes wider or narrower.
   *
   * @param goFirst what is shown and may go altogether, the least important first
   * @param cut words with a tooltip, cut where nothing else helps
   */
  void giveWay(List<? extends Node> goFirst, List<Label> cut) {
    leastFirst = List.copyOf(goFirst);
    cutLast = List.copyOf(cut);
    fit();
  }

  private void fit() {
    double room = getWidth();
    if (room == 0) {
      return;
    }
    leastFirst.forEach(fact -> Shown.only(fact, true));
    cutLast.forEach(words -> words.setMinWidth(USE_PREF_SIZE));
    for (Node fact : leastFirst) {
      if (prefWidth(USE_COMPUTED_SIZE) <= room) {
        return;
      }
      Shown.only(fact, false);
    }
    if (computeMinWidth(USE_COMPUTED_SIZE) > room) {
      cutLast.forEach(words -> words.setMinWidth(LEAST));
    }
  }
}
