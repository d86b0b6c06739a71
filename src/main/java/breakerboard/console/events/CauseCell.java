package breakerboard.console.events;

import java.util.function.LongSupplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The cause of an alarm; one that chatters or is stale says so before it, by word and shape. */
final class CauseCell extends TableCell<Alarm, Alarm> {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

  private final LongSupplier clock;
  private final Label habit = new Label();
  private final Tooltip whole = new Tooltip();

  /**
   * @param clock desk clock, nanoseconds since the epoch
   */
  CauseCell(LongSupplier clock) {
    this.clock = clock;
    Region shape = new Region();
    shape.getStyleClass().add("habit-shape");
    habit.setGraphic(shape);
    habit.getStyleClass().add("alarm-habit");
    habit.setMinWidth(Region.USE_PREF_SIZE);
  }

  @Override
  protected void updateItem(@Nullable Alarm alarm, boolean empty) {
    super.updateItem(alarm, empty);
    tell();
  }

  /** Writes anew what time alone changes. */
  void tell() {
    Alarm alarm = getItem();
    if (alarm == null || isEmpty()) {
      setText("");
      setGraphic(null);
      setTooltip(null);
      return;
    }
    long now = clock.getAsLong();
    String badge = EventWords.habit(alarm, now);
    habit.setText(badge);
    habit.pseudoClassStateChanged(STALE, alarm.habit(now) == AlarmHabit.STALE);
    setGraphic(badge.isEmpty() ? null : habit);
    setText(EventWords.cause(alarm));
    whole.setText(badge.isEmpty() ? getText() : badge + " · " + getText());
    setAccessibleText(whole.getText());
    setTooltip(whole);
  }
}
