package breakerboard.console.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.console.ScreenState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Notes are shown in one window at a time: that in which the operator works. */
class ToastPlacesTest {
  private static final List<Toast> NOTES =
      List.of(new Toast(Optional.empty(), ScreenState.TRIPPED, "EQ-LS-1 · Drawdown", "tripped"));

  private final Screen first = new Screen();
  private final Screen second = new Screen();
  private final ToastPlaces places = new ToastPlaces(first::show);
  private final AtomicBoolean focused = new AtomicBoolean();

  /** What a window shows. */
  private static final class Screen {
    private List<Toast> shown = List.of();
    private final List<List<Toast>> all = new ArrayList<>();

    void show(List<Toast> toasts) {
      shown = toasts;
      all.add(toasts);
    }
  }

  private void focus(boolean now) {
    focused.set(now);
    places.follow();
  }

  @Test
  void withoutTheFocusBesideTheyAreShownInTheFirstWindow() {
    places.add(second::show, focused::get);
    places.show(NOTES);
    assertThat(first.shown).isEqualTo(NOTES);
    assertThat(second.shown).isEmpty();
  }

  @Test
  void theWindowWithTheFocusShowsThemAloneAndTheyFollowTheFocus() {
    places.add(second::show, focused::get);
    focus(true);
    places.show(NOTES);
    assertThat(second.shown).isEqualTo(NOTES);
    assertThat(first.all).as("of the first window").allMatch(List::isEmpty);

    focus(false);
    assertThat(first.shown).isEqualTo(NOTES);
    assertThat(second.shown).isEmpty();
  }

  @Test
  void aWindowThatIsClosedLosesNoNote() {
    Runnable closed = places.add(second::show, focused::get);
    focus(true);
    places.show(NOTES);
    closed.run();
    assertThat(first.shown).isEqualTo(NOTES);
    assertThat(second.shown).isEmpty();

    closed.run();
    focus(true);
    assertThat(first.shown).isEqualTo(NOTES);
  }
}
