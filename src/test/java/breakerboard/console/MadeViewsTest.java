package breakerboard.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.material2.Material2MZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Views are ready before a flood in which somebody opens one for the first time. */
@ExtendWith(ApplicationExtension.class)
class MadeViewsTest {
  private static final double WIDTH = 400;
  private static final double HEIGHT = 300;
  private static final int STEPS_OF_A_VIEW = 3;

  private final HandPacer time = new HandPacer();
  private final List<String> made = new ArrayList<>();
  private final List<String> followed = new ArrayList<>();
  private final List<ViewEntry> entries =
      Stream.of("Desk", "Book", "Events").map(this::entry).toList();
  private DialogHost host = new DialogHost();
  private MadeViews views = new MadeViews(entries, host);

  /** A view whose one label tells whether it was styled and laid out. */
  private final class Plain implements ScreenView {
    private final String name;
    private final Label label = new Label("EQ-LS-1");
    private final VBox root = new VBox(label);

    Plain(String name) {
      this.name = name;
      made.add(name);
    }

    @Override
    public Parent root() {
      return root;
    }

    @Override
    public void attach() {
      followed.add(name);
    }

    @Override
    public void detach() {
      followed.remove(name);
    }
  }

  private ViewEntry entry(String name) {
    return new ViewEntry(name, Material2MZ.SPEED, () -> new Plain(name));
  }

  @Start
  void start(Stage stage) {
    host = new DialogHost();
    views = new MadeViews(entries, host);
    host.setView(new Region());
    stage.setScene(new Scene(host, WIDTH, HEIGHT));
    stage.show();
  }

  private Plain view(int place) {
    return (Plain) views.of(entries.get(place));
  }

  private void makeAhead() {
    views.makeAhead(time);
    time.pass(MadeViews.START_MILLIS);
  }

  private void pass(FxRobot robot, int steps) {
    robot.interact(() -> time.pass(steps * MadeViews.PAUSE_MILLIS));
  }

  @Test
  void oneAfterTheOtherIsMadeWithAPauseBetween(FxRobot robot) {
    makeAhead();
    assertThat(made).isEmpty();

    pass(robot, 1);
    assertThat(made).containsExactly("Desk");
    pass(robot, STEPS_OF_A_VIEW);
    assertThat(made).containsExactly("Desk", "Book");

    pass(robot, entries.size() * STEPS_OF_A_VIEW);
    assertThat(made).containsExactly("Desk", "Book", "Events");
    assertThat(time.waiting()).as("nothing is left to do").isZero();
  }

  @Test
  void whatIsMadeAheadHasItsStylesAndItsPlacesAndFollowsNothing(FxRobot robot) {
    makeAhead();
    pass(robot, STEPS_OF_A_VIEW);

    Plain desk = view(0);
    assertThat(desk.label.getSkin()).as("styled").isNotNull();
    assertThat(desk.root.getWidth()).isEqualTo(WIDTH);
    assertThat(desk.label.getWidth()).as("laid out").isPositive();
    assertThat(desk.root.getScene()).as("out of the window again").isNull();
    assertThat(followed).isEmpty();
  }

  @Test
  void whatIsShownStaysWhereItIs(FxRobot robot) {
    robot.interact(() -> host.setView(view(0).root()));
    makeAhead();
    pass(robot, 1);
    robot.interact(() -> host.setView(view(1).root()));

    pass(robot, entries.size() * STEPS_OF_A_VIEW);

    assertThat(made).containsExactly("Desk", "Book", "Events");
    assertThat(view(1).root().getScene()).as("shown once it was made").isNotNull();
  }

  @Test
  void whatIsOpenedWhileItIsOutOfSightStaysOpen(FxRobot robot) {
    makeAhead();
    pass(robot, STEPS_OF_A_VIEW - 1);
    robot.interact(() -> host.setView(view(0).root()));

    pass(robot, entries.size() * STEPS_OF_A_VIEW);

    assertThat(view(0).root().getScene()).isNotNull();
  }

  @Test
  void whoActsInADialogIsNotHeldUp(FxRobot robot) {
    robot.interact(() -> host.show(new VBox(new Label("Kill switch"))));
    makeAhead();
    pass(robot, entries.size() * STEPS_OF_A_VIEW);
    assertThat(made).isEmpty();

    robot.interact(host::close);
    pass(robot, 1);

    assertThat(made).containsExactly("Desk");
  }
}
