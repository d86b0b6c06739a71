package breakerboard.console.health;

import breakerboard.console.Chip;
import breakerboard.console.ScreenState;
import breakerboard.console.Shown;
import breakerboard.domain.Words;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One section: its title, what is not well there and what to do, and its figures. */
final class HealthPanel extends VBox {
  private final Section section;
  private final Label note = new Label();
  private final Chip chip = new Chip();
  private final Label sentence = new Label();

  HealthPanel(Section section, Region... content) {
    this.section = section;
    setId("panel" + Words.name(Words.lower(section)));
    getStyleClass().addAll("panel", "state", "health-panel");
    Label title = new Label(section.title());
    title.getStyleClass().add("panel-title");
    title.setMinWidth(USE_PREF_SIZE);
    note.getStyleClass().add("muted");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(title, note, gap, chip);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("health-panel-head");
    sentence.getStyleClass().add("health-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(head, sentence);
    getChildren().addAll(content);
    show(Optional.empty());
  }

  Section section() {
    return section;
  }

  /** What stands beside the title. */
  void note(String words) {
    note.setText(words);
  }

  /** What is not well here, if anything. */
  void show(Optional<Problem> problem) {
    problem.map(Problem::state).orElse(ScreenState.ACTIVE).dress(this);
    problem.ifPresent(each -> chip.show(each.state(), each.word()));
    sentence.setText(problem.map(Problem::sentence).orElse(""));
    Shown.only(chip, problem.isPresent());
    Shown.only(sentence, problem.isPresent());
  }
}
