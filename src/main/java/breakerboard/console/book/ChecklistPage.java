package breakerboard.console.book;

import breakerboard.domain.Statistic.Check;
import breakerboard.domain.Statistic.CheckState;
import breakerboard.domain.Words;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A checklist, a row for each check with its state in words. */
final class ChecklistPage extends VBox {
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

  private List<Check> shown = List.of();

  ChecklistPage() {
    getStyleClass().addAll("detail-lines", "checklist");
  }

  /** Shows these checks; nothing is made anew while they stand as they did. */
  void show(List<Check> checks) {
    if (checks.equals(shown)) {
      return;
    }
    shown = List.copyOf(checks);
    getChildren().setAll(shown.stream().map(ChecklistPage::row).toList());
  }

  private static Node row(Check check) {
    Label state = Lines.label(Words.name(Words.lower(check.state())), "check-state");
    state.pseudoClassStateChanged(FAILED, check.state() == CheckState.FAILED);
    return Lines.pair(check.name(), state);
  }
}
