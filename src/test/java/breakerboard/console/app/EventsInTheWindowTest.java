package breakerboard.console.app;

import static breakerboard.console.app.RunningConsole.BOOK;
import static breakerboard.console.app.RunningConsole.CALM_NAV;
import static breakerboard.console.app.RunningConsole.CALM_VOLATILITY;
import static breakerboard.console.app.RunningConsole.DRAWDOWN;
import static breakerboard.console.app.RunningConsole.OPERATOR;
import static breakerboard.console.app.RunningConsole.VOLATILITY;
import static breakerboard.console.app.RunningConsole.await;
import static breakerboard.console.app.RunningConsole.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.console.events.Alarm;
import breakerboard.domain.Command;
import breakerboard.domain.Command.Companion;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Events view over a running desk: standing alarms and the live log. */
class EventsInTheWindowTest extends InTheWindow {
  private static final String OTHER = "EQ-LS-2";
  private static final double OVER_THE_LIMIT = 0.09;
  private static final double NEAR_THE_LIMIT = 0.045;
  private static final double TEN_MINUTES = 600;
  private static final int BREAKER_COLUMN = 3;

  /** What the log keeps at the most. */
  private static final int BOUND = 5_000;

  /** Engine started, feed connected, the calm book allowed to trade. */
  private static final int AT_FIRST = 3;

  private static final int AT_ONCE = 500;

  @BeforeEach
  void showEvents() {
    hands.clickWorded("Events");
  }

  @Test
  void whatHappensAppearsAtTheTopWhileTheLogIsOpen() throws TimeoutException {
    showsNumbers("3", "2", "1");
    assertThat(row(1)).contains("Feed connected", RunningConsole.FEED);

    console.observe(CALM_NAV, OVER_THE_LIMIT);
    showsNumbers("5", "4", "3", "2", "1");
    assertThat(row(1))
        .containsExactly(
            "4",
            "10:00:02.000",
            "",
            "Critical",
            "Breaker tripped",
            "EQ-LS-1 · Volatility",
            "spot 9.00 % > 5.00 %",
            "",
            "");
    assertThat(row(0)).contains("Trading state", "Critical", BOOK);
  }

  @Test
  void whatAnOperatorDidNamesTheOperator() throws TimeoutException {
    console.command(new Command.Trip(BOOK, VOLATILITY), "mkeller");
    showsNumbers("5", "4", "3", "2", "1");
    assertThat(row(1)).last().isEqualTo("mkeller");
  }

  @Test
  void whatHappenedOnAnotherDayNamesTheDay() throws TimeoutException {
    await(() -> row(0).stream().anyMatch(cell -> cell.startsWith("10:00:0")));
    console.later(24 * 3600);
    console.command(new Command.Trip(BOOK, VOLATILITY), "mkeller");
    await(() -> row(0).contains("mkeller"));
    assertThat(row(0)).anyMatch(cell -> cell.startsWith("10:00:0"));
    hands.click("#logRows");
    hands.key(KeyCode.END);
    await(() -> hands.rows("#logRows").getLast().stream().anyMatch("12 Mar 10:00:00.000"::equals));
  }

  /** A trip of EQ-LS-1 (4, 5), EQ-LS-2 begins (6), a trip of it by mkeller's hand (7, 8). */
  private void twoBooksTrip() throws TimeoutException {
    console.observe(CALM_NAV, OVER_THE_LIMIT);
    console.observe(OTHER, CALM_NAV, CALM_VOLATILITY);
    await(() -> console.root().desk().book(OTHER).isPresent());
    console.command(new Command.Trip(OTHER, DRAWDOWN), "mkeller");
    showsNumbers("8", "7", "6", "5", "4", "3", "2", "1");
  }

  @ParameterizedTest
  @CsvSource({
    "type,     Breaker tripped,   '7 4'",
    "type,     Feed connected,    '2'",
    "priority, Critical,          '8 7 5 4'",
    "priority, High and above,    '8 7 6 5 4 3'",
    "book,     EQ-LS-2,           '8 7 6'",
    "breaker,  Drawdown,          '7'",
    "operator, mkeller,           '8 7'"
  })
  void aFilterNarrowsTheLogSaysSoAndIsCleared(String id, String choice, String left)
      throws TimeoutException {
    twoBooksTrip();
    hands.choose(id, choice);
    String[] numbers = left.split(" ");
    showsNumbers(numbers);
    eventually(
        () ->
            assertThat(hands.text("#summary"))
                .isEqualTo(
                    "Showing %d of 8 events: %d hidden by filters"
                        .formatted(numbers.length, 8 - numbers.length)));

    hands.clickWorded("Show all");
    showsNumbers("8", "7", "6", "5", "4", "3", "2", "1");
    eventually(() -> assertThat(hands.text("#summary")).isEqualTo("Showing 8 of 8 events"));
  }

  @Test
  void typedTextNarrowsTheLogAndWhatComesLater() throws TimeoutException {
    hands.typeInto(hands.node("#text", TextField.class), "drawdown");
    showsNumbers();
    eventually(() -> assertThat(hands.words("#logRows")).endsWith("No event passes the filters"));

    raise();
    console.command(new Command.Trip(BOOK, DRAWDOWN), "mkeller");
    await(() -> hands.text("#summary").startsWith("Showing 1 of 6 events"));
    showsNumbers("6");
  }

  @Test
  void aSpanOfTimeLetsGoOfWhatHasGrownOld() throws TimeoutException {
    hands.choose("span", "Last 10 min");
    showsNumbers("3", "2", "1");
    console.later(TEN_MINUTES / 2).observe(CALM_NAV, CALM_VOLATILITY);
    await(() -> hands.rows("#logRows").size() > AT_FIRST);

    console.later(TEN_MINUTES / 2);
    await(() -> hands.text("#summary").endsWith(" 3 hidden by filters"));
    await(() -> Collections.disjoint(numbers(), List.of("3", "2", "1")));
    eventually(() -> assertThat(numbers()).as("what happened five minutes ago").isNotEmpty());
  }

  @Test
  void aSpanOfTimeRunsOnWhileNothingHappens() throws TimeoutException {
    console.later(TEN_MINUTES / 5);
    hands.choose("span", "Last 10 min");
    await(() -> numbers().size() > AT_FIRST);
    long last = console.events().getLast().id();

    console.later(TEN_MINUTES);
    await(() -> console.root().desk().clock() >= RunningConsole.START);
    eventually(
        () ->
            assertThat(console.events().getLast().id())
                .as("nothing happened meanwhile")
                .isEqualTo(last));
    showsNumbers();
  }

  @Test
  void anAlarmIsAcknowledgedByMouse() throws TimeoutException {
    raise();
    hands.clickWorded("Acknowledge");
    acknowledged();
  }

  @Test
  void anAlarmIsAcknowledgedWithoutTheMouseThoughTimeRunsOn() throws TimeoutException {
    raise();
    hands.tabToWorded("Acknowledge");
    console.observe(CALM_NAV, OVER_THE_LIMIT);
    await(() -> alarm().contains("10:00:02 (0:01)"));
    hands.key(KeyCode.SPACE);
    acknowledged();
  }

  /** The volatility breaker trips and alarms. */
  private void raise() throws TimeoutException {
    console.observe(CALM_NAV, OVER_THE_LIMIT);
    await(() -> hands.rows("#alarmRows").size() == 1);
    eventually(
        () ->
            assertThat(alarm())
                .contains(
                    "Standing, new",
                    BOOK,
                    "Volatility",
                    "spot 9.00 % > 5.00 %",
                    "10:00:02 (0:00)"));
    eventually(() -> assertThat(hands.text("#unacknowledged")).isEqualTo("1 unacknowledged"));
  }

  private void acknowledged() throws TimeoutException {
    await(() -> alarm().contains("Standing, seen"));
    eventually(
        () ->
            assertThat(alarm())
                .anyMatch(cell -> cell.startsWith("10:00:02 (") && cell.endsWith("jmeyer")));
    eventually(
        () ->
            assertThat(hands.text("#alarmCount")).isEqualTo("0 not acknowledged · 1 acknowledged"));
    await(() -> hands.text("#unacknowledged").equals("0 unacknowledged"));
    Event told = console.events(EventType.ACKNOWLEDGED).getLast();
    eventually(() -> assertThat(told.operator()).isEqualTo(OPERATOR));
    eventually(
        () ->
            assertThat(told.detail())
                .isEqualTo(
                    new EventDetail.Acknowledged(
                        List.of(console.events(EventType.BREAKER_TRIPPED).getLast().id()))));
    await(() -> row(0).contains("Acknowledged"));
    assertThat(row(0)).last().isEqualTo(OPERATOR);
    assertThat(row(0)).anyMatch(cell -> cell.startsWith("10:00:0"));
  }

  @Test
  void anAlarmWhoseCauseIsGoneStaysUntilItIsAcknowledged() throws TimeoutException {
    console.command(new Command.Trip(BOOK, VOLATILITY), "mkeller");
    console.command(new Command.Reset(BOOK, VOLATILITY, new Companion.Nothing()), "mkeller");
    await(
        () ->
            hands.rows("#alarmRows").stream().anyMatch(alarm -> alarm.contains("Gone, not seen")));
    eventually(() -> assertThat(alarm()).contains("10:00:01, ended 10:00:01"));

    hands.clickWorded("Acknowledge");
    await(() -> hands.rows("#alarmRows").isEmpty());
    eventually(() -> assertThat(hands.words("#alarmRows")).contains("No alarm stands"));
  }

  @Test
  void allAlarmsAreAcknowledgedTogetherWithoutTheMouse() throws TimeoutException {
    twoBooksTrip();
    hands.tabToWorded("Acknowledge all 2…");
    hands.key(KeyCode.SPACE);
    hands.type("On the phone with both desks");
    hands.key(KeyCode.ENTER);
    await(() -> hands.text("#alarmCount").equals("0 not acknowledged · 2 acknowledged"));
    eventually(
        () ->
            assertThat(console.events(EventType.ACKNOWLEDGED).getLast().detail())
                .isEqualTo(new EventDetail.Acknowledged(List.of(4L, 7L))));
  }

  @Test
  void alarmsStandAsTheyWereRaisedUntilTheWorstAreWantedFirst() throws TimeoutException {
    console.observe(CALM_NAV, NEAR_THE_LIMIT);
    await(() -> hands.rows("#alarmRows").size() == 1);
    console.observe(OTHER, CALM_NAV, CALM_VOLATILITY);
    await(() -> console.root().desk().book(OTHER).isPresent());
    console.command(new Command.Trip(OTHER, DRAWDOWN), "mkeller");
    await(() -> alarmed().equals(List.of("Volatility", "Drawdown")));
    hands.tabToId("alarmRows");
    hands.key(KeyCode.HOME);
    await(() -> hands.text("#acknowledgeSelected").equals("Acknowledge 1 selected…"));

    hands.clickWorded("Worst first");
    await(() -> alarmed().equals(List.of("Drawdown", "Volatility")));
    eventually(() -> assertThat(picked()).as("what was picked").containsExactly("volatility"));

    hands.clickWorded("Worst first");
    await(() -> alarmed().equals(List.of("Volatility", "Drawdown")));
    eventually(() -> assertThat(picked()).containsExactly("volatility"));
  }

  /** The breakers of the standing alarms, from the top. */
  private List<String> alarmed() {
    return hands.rows("#alarmRows").stream().map(row -> row.get(BREAKER_COLUMN)).toList();
  }

  /** The breakers of the selected alarms. */
  private List<String> picked() {
    return Hands.onScreen(
        () ->
            ((TableView<?>) console.scene().getRoot().lookup("#alarmRows"))
                .getSelectionModel().getSelectedItems().stream()
                    .map(alarm -> ((Alarm) alarm).breaker().orElseThrow().value())
                    .toList());
  }

  @Test
  void theSelectedAlarmsAreAcknowledgedTogetherWithoutTheMouse() throws TimeoutException {
    twoBooksTrip();
    console.command(new Command.Trip(BOOK, DRAWDOWN), "mkeller");
    await(() -> hands.rows("#alarmRows").size() == 3);
    hands.tabToId("alarmRows");
    hands.key(KeyCode.HOME);
    hands.chord(KeyCode.SHIFT, KeyCode.DOWN);
    await(() -> hands.text("#acknowledgeSelected").equals("Acknowledge 2 selected…"));
    hands.tabToId("acknowledgeSelected");
    hands.key(KeyCode.SPACE);
    hands.type("On the phone with both desks");
    hands.key(KeyCode.ENTER);
    await(() -> hands.text("#alarmCount").equals("1 not acknowledged · 2 acknowledged"));
    eventually(
        () ->
            assertThat(console.events(EventType.ACKNOWLEDGED).getLast().detail())
                .isEqualTo(new EventDetail.Acknowledged(List.of(4L, 7L))));
    await(() -> hands.text("#acknowledgeSelected").equals("Acknowledge 0 selected…"));
  }

  /** The alarms of two books and of a breaker by hand. */
  private void threeAlarms() throws TimeoutException {
    twoBooksTrip();
    console.command(new Command.Trip(BOOK, DRAWDOWN), "mkeller");
    await(() -> hands.rows("#alarmRows").size() == 3);
  }

  private void selected(int many) throws TimeoutException {
    await(
        () ->
            hands.text("#acknowledgeSelected").equals("Acknowledge %d selected…".formatted(many)));
  }

  @Test
  void alarmsAreSelectedByShiftClickAndControlClickAndAcknowledged() throws TimeoutException {
    threeAlarms();
    hands.click(hands.cell("#alarmRows", 0));
    selected(1);
    hands.clickHolding(KeyCode.SHIFT, hands.cell("#alarmRows", 2));
    selected(3);
    hands.clickHolding(KeyCode.CONTROL, hands.cell("#alarmRows", 1));
    selected(2);
    hands.click("#acknowledgeSelected");
    await(() -> hands.says(".deed-title", "Acknowledge 2 alarms"));
    hands.type("On the phone with both desks");
    hands.clickWorded("Acknowledge 2");
    await(() -> hands.text("#alarmCount").equals("1 not acknowledged · 2 acknowledged"));
    eventually(() -> assertThat(hands.rows("#alarmRows").get(1)).contains("Standing, new", OTHER));
    selected(0);
  }

  @Test
  void aRefusedAcknowledgementOfASelectionSaysSoAndLeavesTheAlarms() throws TimeoutException {
    threeAlarms();
    hands.click(hands.cell("#alarmRows", 0));
    hands.clickHolding(KeyCode.SHIFT, hands.cell("#alarmRows", 1));
    selected(2);
    hands.click("#acknowledgeSelected");
    await(() -> hands.says(".deed-title", "Acknowledge 2 alarms"));
    hands.type("On the phone with both desks");
    console.endsByItself();
    await(() -> hands.says(".band-sentence", "The engine ended by itself"));
    hands.clickWorded("Acknowledge 2");
    await(() -> hands.says("#refusal", "The engine has ended by itself: nothing is supervised"));
    hands.key(KeyCode.ESCAPE);
    await(() -> !hands.says(".deed-title", "Acknowledge 2 alarms"));
    eventually(
        () ->
            assertThat(hands.text("#alarmCount")).isEqualTo("3 not acknowledged · 0 acknowledged"));
    assertThat(console.events(EventType.ACKNOWLEDGED)).isEmpty();
    selected(2);
  }

  @Test
  void theChoiceOfStaleAlarmsByMouseHidesTheOthersAndSaysSo() throws TimeoutException {
    raise();
    hands.clickWorded("Stale 0");
    await(() -> hands.rows("#alarmRows").isEmpty());
    await(() -> hands.text("#alarmCount").contains("1 not acknowledged hidden"));
    hands.clickWorded("All 1");
    await(() -> hands.rows("#alarmRows").size() == 1);
    await(() -> hands.text("#alarmCount").equals("1 not acknowledged · 0 acknowledged"));
  }

  @Test
  void anAlarmOpensItsBreaker() throws TimeoutException {
    raise();
    hands.clickWorded("Open");
    await(() -> hands.text(".detail-title").equals("Volatility"));
  }

  @Test
  void aPausedLogStandsStillAndCountsWhatCameUntilItIsLiveAgain() throws TimeoutException {
    hands.clickWorded("Paused");
    console.observe(CALM_NAV, OVER_THE_LIMIT);
    await(() -> hands.text("#paused").equals("Paused, 2 new"));
    showsNumbers("3", "2", "1");

    hands.clickWorded("Live");
    showsNumbers("5", "4", "3", "2", "1");
    eventually(() -> assertThat(hands.text("#paused")).isEqualTo("Paused"));
  }

  @Test
  void aLogIsPausedAndLiveAgainWithoutTheMouse() throws TimeoutException {
    hands.tabToId("live");
    hands.key(KeyCode.RIGHT);
    await(() -> hands.node("#paused", ToggleButton.class).isSelected());
    console.observe(CALM_NAV, OVER_THE_LIMIT);
    await(() -> hands.text("#paused").equals("Paused, 2 new"));

    hands.key(KeyCode.LEFT);
    showsNumbers("5", "4", "3", "2", "1");
  }

  @Test
  void aPausedLogStaysPausedWhileAnotherViewIsShown() throws TimeoutException {
    hands.clickWorded("Paused");
    hands.clickWorded("Book");
    console.observe(CALM_NAV, OVER_THE_LIMIT);
    hands.clickWorded("Events");
    await(() -> hands.text("#paused").equals("Paused, 2 new"));
    showsNumbers("3", "2", "1");
  }

  @Test
  void aPausedLogKeepsItsRowsThoughTheMemoryMovesOn() throws TimeoutException {
    hands.clickWorded("Paused");
    happens(BOUND);
    await(() -> hands.text("#paused").equals("Paused, 5,000 new"));
    showsNumbers("3", "2", "1");
  }

  @Test
  void theLogIsBoundedAndSaysHowManyAreHidden() throws TimeoutException {
    happens(BOUND);
    await(() -> hands.text("#memory").equals("3 older events left the memory"));
    eventually(() -> assertThat(hands.text("#summary")).isEqualTo("Showing 5,000 of 5,000 events"));
    eventually(() -> assertThat(hands.node("#logRows", TableView.class).getItems()).hasSize(BOUND));
    await(() -> row(0).getFirst().equals("5,003"));
  }

  @Test
  void aReaderWhoScrolledDownKeepsTheRowsInSight() throws TimeoutException {
    happens(100);
    await(() -> row(0).getFirst().equals("103"));
    hands.tabTo("the log", node -> "logRows".equals(node.getId()));
    hands.key(KeyCode.END);
    await(() -> numbers().getLast().equals("1"));
    List<String> inSight = numbers();

    happens(2);
    await(() -> hands.text("#summary").startsWith("Showing 105"));
    await(() -> numbers().equals(inSight));
  }

  /** That many events, each a row of its own, at a rate at which the screen misses none. */
  private void happens(int many) throws TimeoutException {
    for (int left = many; left > 0; left -= AT_ONCE) {
      for (int i = 0; i < Math.min(left, AT_ONCE); i++) {
        console.command(new Command.Acknowledge(List.of(1L)), "mkeller");
      }
      long newest = console.events().getLast().id();
      await(() -> console.root().desk().events().events().getLast().id() == newest);
    }
  }

  private void showsNumbers(String... wanted) throws TimeoutException {
    await(() -> numbers().equals(List.of(wanted)));
  }

  private List<String> numbers() {
    return hands.rows("#logRows").stream().map(List::getFirst).toList();
  }

  private List<String> row(int place) {
    return hands.rows("#logRows").get(place);
  }

  private List<String> alarm() {
    return hands.rows("#alarmRows").getFirst();
  }
}
