package breakerboard.console.limits;

import javafx.css.PseudoClass;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Where the staged changes and the overrides stand: beside the keys, or below them. */
final class PanePlaces {
  private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
  private static final double SHARE_BESIDE = 0.5;
  private static final double SHARE_BELOW = 0.22;

  private final VBox view;
  private final StagedPane staged;
  private final OverridesPane overrides;
  private final VBox beside = new VBox();
  private final HBox below = new HBox();
  private boolean wide = true;
  private boolean shown = true;

  /**
   * @param view everything, from the top down
   * @param panes sections and keys, from left to right
   */
  PanePlaces(VBox view, Pane panes, StagedPane staged, OverridesPane overrides) {
    this.view = view;
    this.staged = staged;
    this.overrides = overrides;
    beside.getStyleClass().add("side-panes");
    below.getStyleClass().add("below-panes");
    VBox.setVgrow(overrides.root(), Priority.ALWAYS);
    HBox.setHgrow(staged.root(), Priority.ALWAYS);
    panes.getChildren().add(beside);
    view.getChildren().add(below);
    view.heightProperty().subscribe(this::share);
    place(Room.WIDE);
  }

  /** Puts them where there is room for them. */
  void place(Room room) {
    wide = room == Room.WIDE;
    Pane place = wide ? beside : below;
    if (!place.equals(staged.root().getParent())) {
      beside.getChildren().clear();
      below.getChildren().clear();
      staged.setBelow(!wide);
      place.getChildren().setAll(staged.root(), overrides.root());
      view.pseudoClassStateChanged(COMPACT, !wide);
    }
    view.pseudoClassStateChanged(NARROW, room == Room.NARROW);
    setShown(shown);
    share();
  }

  /** Whether they are shown with the keys, or something else is in their place. */
  void setShown(boolean now) {
    shown = now;
    beside.setManaged(wide);
    below.setManaged(!wide && shown);
    below.setVisible(!wide && shown);
  }

  private void share() {
    double most = view.getHeight() * (wide ? SHARE_BESIDE : SHARE_BELOW);
    staged.setMostHeight(most);
    overrides.setMostHeight(wide ? view.getHeight() : most);
  }
}
