package breakerboard.console.limits;

import breakerboard.console.Shown;
import javafx.css.PseudoClass;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Where the staged changes, the overrides and the what-if stand: beside the keys, or below them and
 * in their place.
 */
final class PanePlaces {
  private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
  private static final double SHARE_BESIDE = 0.2;
  private static final double SHARE_BELOW = 0.22;

  private final VBox view;
  private final StagedPane staged;
  private final OverridesPane overrides;
  private final Region whatIf;
  private final Pane panes;
  private final VBox beside = new VBox();
  private final HBox below = new HBox();
  private boolean wide = true;
  private boolean versionsShown;
  private boolean whatIfShown;

  /**
   * @param view everything, from the top down
   * @param panes sections and keys, from left to right
   */
  PanePlaces(VBox view, Pane panes, StagedPane staged, OverridesPane overrides, Region whatIf) {
    this.view = view;
    this.panes = panes;
    this.whatIf = whatIf;
    this.staged = staged;
    this.overrides = overrides;
    beside.getStyleClass().add("side-panes");
    below.getStyleClass().add("below-panes");
    VBox.setVgrow(whatIf, Priority.ALWAYS);
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
      view.getChildren().remove(whatIf);
      staged.setBelow(!wide);
      place.getChildren().setAll(staged.root(), overrides.root());
      if (wide) {
        beside.getChildren().add(whatIf);
      } else {
        view.getChildren().add(view.getChildren().indexOf(below), whatIf);
      }
      view.pseudoClassStateChanged(COMPACT, !wide);
    }
    view.pseudoClassStateChanged(NARROW, room == Room.NARROW);
    show(versionsShown, whatIfShown);
    share();
  }

  /**
   * What is shown in the place of the keys.
   *
   * @param versions the versions are, and nothing beside them
   * @param trying the what-if is, where it has no place beside them
   */
  void show(boolean versions, boolean trying) {
    versionsShown = versions;
    whatIfShown = trying;
    boolean inPlace = !wide && trying && !versions;
    shown(panes, !versions && !inPlace);
    shown(beside, wide);
    shown(below, !wide && !versions);
    shown(whatIf, wide || inPlace);
  }

  private static void shown(Region part, boolean now) {
    Shown.only(part, now);
  }

  private void share() {
    double most = view.getHeight() * (wide ? SHARE_BESIDE : SHARE_BELOW);
    staged.setMostHeight(most);
    overrides.setMostHeight(wide ? view.getHeight() : most);
  }
}
