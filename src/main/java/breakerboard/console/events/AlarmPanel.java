package breakerboard.console.events;

import breakerboard.console.DeskModel;
import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.console.OffSwitch;
import breakerboard.console.dialogs.Deeds;
import breakerboard.console.dialogs.Fxml;
import breakerboard.domain.Command;
import breakerboard.domain.Event;
import breakerboard.domain.Priority;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** The standing alarms, all or those of one habit, and what acknowledges several at once. */
final class AlarmPanel {
  private static final double HEADER = 27;
  private static final double ALARM_ROW = 34;
  private static final int ROWS_LOW = 4;
  private static final int ROWS = 6;
  private static final int MOST_ROWS = 24;
  private static final double LOW_VIEW = 650;

  /** What the log leaves to the alarms of a high view. */
  private static final double SHARE = 0.3;

  /** Those of one level stay as they were raised. */
  private static final Comparator<Alarm> WORST_FIRST =
      Comparator.comparing(Alarm::level).reversed();

  private final DeskModel desk;
  private final AlarmsModel alarms;
  private final Deeds deeds;
  private final Region root;
  private final OffSwitch allSwitch;
  private final OffSwitch selectedSwitch;
  private final AlarmTable table;
  private List<Alarm> all = List.of();
  private List<Alarm> shown = List.of();
  private String refusal = "";
  private int mostRows = ROWS;

  @FXML private Label alarmCount;
  @FXML private ToggleButton worstFirst;
  @FXML private ToggleGroup habits;
  @FXML private ToggleButton every;
  @FXML private ToggleButton chattering;
  @FXML private ToggleButton stale;
  @FXML private Button acknowledgeSelected;
  @FXML private Button acknowledgeAll;
  @FXML private TableView<Alarm> alarmRows;

  /**
   * @param opener shows the alarm's breaker in the Book view
   */
  AlarmPanel(
      DeskModel desk, AlarmsModel alarms, Format format, Deeds deeds, Consumer<Alarm> opener) {
    this.desk = desk;
    this.alarms = alarms;
    this.deeds = deeds;
    this.root = Fxml.load("events-alarms.fxml", this);
    this.selectedSwitch = OffSwitch.inPlaceOf(acknowledgeSelected);
    this.allSwitch = OffSwitch.inPlaceOf(acknowledgeAll);
    this.table =
        new AlarmTable(
            alarmRows, format, desk::clock, new AlarmTable.Acts(this::acknowledge, opener));
    table.onSelect(this::selected);
    every.setUserData(AlarmHabit.ORDINARY);
    chattering.setUserData(AlarmHabit.CHATTERING);
    stale.setUserData(AlarmHabit.STALE);
    habits.selectedToggleProperty().subscribe(this::keepHabit);
    worstFirst.selectedProperty().subscribe((_, _) -> showShown());
    worstFirst.setTooltip(
        new Tooltip("Sorts the standing alarms by severity, else they stand as they were raised"));
  }

  Region root() {
    return root;
  }

  /** Shows these alarms, each where it was. */
  void show(List<Alarm> alarms) {
    refusal = alarms.equals(all) ? refusal : "";
    all = alarms;
    showShown();
  }

  /** Ages run on, and with them what is stale or chatters no more. */
  void showSecond() {
    if (shownOf(all).equals(shown)) {
      showHabits();
    } else {
      showShown();
    }
    table.showAges();
  }

  /**
   * @param whyNot why who sits here may not act, empty when there is no such reason
   */
  void setOff(String whyNot) {
    table.setOff(whyNot);
    showActs();
  }

  /**
   * Shows as many rows as there is room for.
   *
   * @param height of the view, px
   */
  void setRoom(double height) {
    int now = rowsIn(height);
    if (now != mostRows) {
      mostRows = now;
      size();
      showActs();
    }
  }

  private void selected() {
    refusal = "";
    showActs();
  }

  private void keepHabit() {
    if (habits.getSelectedToggle() == null) {
      every.setSelected(true);
    } else {
      refusal = "";
      showShown();
    }
  }

  private AlarmHabit wanted() {
    return habits.getSelectedToggle() != null
            && habits.getSelectedToggle().getUserData() instanceof AlarmHabit habit
        ? habit
        : AlarmHabit.ORDINARY;
  }

  private List<Alarm> shownOf(List<Alarm> alarms) {
    AlarmHabit habit = wanted();
    long now = desk.clock();
    Stream<Alarm> wanted =
        alarms.stream().filter(alarm -> habit == AlarmHabit.ORDINARY || alarm.habit(now) == habit);
    return (worstFirst.isSelected() ? wanted.sorted(WORST_FIRST) : wanted).toList();
  }

  private void showShown() {
    shown = shownOf(all);
    table.show(shown, EventWords.noAlarm(wanted()));
    size();
    showHabits();
    showActs();
  }

  private void showHabits() {
    long now = desk.clock();
    Map<AlarmHabit, Integer> counts = new EnumMap<>(AlarmHabit.class);
    all.forEach(alarm -> counts.merge(alarm.habit(now), 1, Integer::sum));
    every.setText("All " + Figures.count(all.size()));
    chattering.setText(
        "Chattering " + Figures.count(counts.getOrDefault(AlarmHabit.CHATTERING, 0)));
    stale.setText("Stale " + Figures.count(counts.getOrDefault(AlarmHabit.STALE, 0)));
  }

  private void showActs() {
    List<Alarm> unseen = unseen(shown);
    List<Alarm> picked = unseen(table.selected());
    alarmCount.setText(refusal.isEmpty() ? AlarmCounts.of(all, shown, mostRows).words() : refusal);
    String sits = deeds.offProperty().get();
    acknowledgeSelected.setText("Acknowledge %s selected…".formatted(Figures.count(picked.size())));
    selectedSwitch.show(
        "Acknowledge selected",
        sits,
        picked.isEmpty()
            ? "Acknowledge selected is off: no alarm that is not acknowledged is selected."
                + " Ctrl+click, Shift+click or Shift+arrow selects several"
            : "");
    acknowledgeAll.setText(
        (wanted() == AlarmHabit.ORDINARY ? "Acknowledge all %s…" : "Acknowledge %s shown…")
            .formatted(Figures.count(unseen.size())));
    allSwitch.show("Acknowledge all", sits, unseen.isEmpty() ? nothingLeft() : "");
  }

  private String nothingLeft() {
    return unseen(all).isEmpty()
        ? "Acknowledge all is off: no alarm is left to acknowledge"
        : "Acknowledge shown is off: no alarm that is shown is left to acknowledge";
  }

  private void size() {
    int rows = Math.clamp(alarmRows.getItems().size(), 1, mostRows);
    alarmRows.setPrefHeight(HEADER + rows * ALARM_ROW);
    alarmRows.setMinHeight(HEADER + rows * ALARM_ROW);
  }

  /**
   * How many alarms there is room for at once; the others are scrolled to.
   *
   * @param height of the view, px; 0 while it is not known
   */
  static int rowsIn(double height) {
    if (height <= 0) {
      return ROWS;
    }
    return height < LOW_VIEW
        ? ROWS_LOW
        : Math.clamp((long) (height * SHARE / ALARM_ROW), ROWS, MOST_ROWS);
  }

  private static List<Alarm> unseen(List<Alarm> alarms) {
    return alarms.stream().filter(Alarm::unacknowledged).toList();
  }

  @FXML
  private void acknowledgeAll() {
    acknowledge(unseen(shown));
  }

  @FXML
  private void acknowledgeSelected() {
    acknowledge(unseen(table.selected()));
  }

  private void acknowledge(List<Alarm> several) {
    long critical =
        several.stream().filter(alarm -> alarm.raisedBy().priority() == Priority.CRITICAL).count();
    deeds.acknowledge(seen(several), critical);
  }

  private void acknowledge(Alarm alarm) {
    refusal = "";
    deeds.acknowledge(
        seen(List.of(alarm)),
        why -> {
          refusal = why;
          showActs();
        });
  }

  /** By the number of its event, and by its name where none of it is known. */
  private static Command.Acknowledge seen(List<Alarm> alarms) {
    List<AlarmNews> news = alarms.stream().map(Alarm::raisedBy).toList();
    return new Command.Acknowledge(
        news.stream().flatMap(told -> told.deskEvent().stream()).map(Event::id).toList(),
        news.stream().filter(told -> told.deskEvent().isEmpty()).map(AlarmNews::name).toList());
  }
}
