package breakerboard.console.app;

import static breakerboard.console.app.RunningConsole.await;
import static breakerboard.console.app.RunningConsole.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.console.Records;
import breakerboard.console.Sound;
import breakerboard.desk.JournalState;
import breakerboard.domain.Command;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.Priority;
import breakerboard.testing.FakeJournal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What the window says of the journal. */
class JournalInTheWindowTest extends InTheWindow {
  private static final String TROUBLE =
      "The journal /data/journal.db cannot be written (disk full): make room on its disk.";

  private final FakeJournal journal = new FakeJournal(new JournalState(12_301, 0, 98_796, 0, ""));

  private final List<Priority> heard = new CopyOnWriteArrayList<>();

  @Override
  Sound sound() {
    return priority -> {
      heard.add(priority);
      return Optional.empty();
    };
  }

  @Override
  Records records() {
    return new Records(Optional.empty(), Optional.empty(), Optional.of(journal), Optional.empty());
  }

  @Test
  void aJournalThatCannotBeWrittenIsLoudUntilItCan() throws TimeoutException {
    eventually(() -> assertThat(hands.text("#journalFact")).isEqualTo("journal ok #12,301"));
    eventually(() -> assertThat(hands.says(".journal-band .band-sentence", "journal")).isFalse());

    journal.become(new JournalState(12_301, 1_204, 98_796, 0, TROUBLE));
    await(
        () ->
            hands.says(
                ".journal-band .band-sentence",
                TROUBLE + " 1,204 rows wait in memory, 98,796 more fit"));
    Labeled fact = hands.node("#journalFact", Labeled.class);
    eventually(() -> assertThat(fact.getText()).isEqualTo("JOURNAL NOT WRITTEN, 1,204 waiting"));
    eventually(
        () ->
            assertThat(fact.getPseudoClassStates())
                .contains(PseudoClass.getPseudoClass("tripped")));
    eventually(() -> assertThat(fact.getGraphic()).as("its shape").isNotNull());
    eventually(
        () -> assertThat(hands.text(".block-word")).as("trading supervision").isEqualTo("ALLOWED"));

    journal.become(new JournalState(13_505, 0, 98_796, 0, ""));
    await(() -> hands.text("#journalFact").equals("journal ok #13,505"));
    eventually(() -> assertThat(hands.says(".journal-band .band-sentence", "journal")).isFalse());
    eventually(() -> assertThat(fact.getGraphic()).isNull());
  }

  @Test
  void aJournalThatCannotBeWrittenIsAnAlarmThatIsAcknowledgedAsOthersAre() throws TimeoutException {
    journal.become(new JournalState(12_301, 4, 98_796, 0, TROUBLE));
    await(() -> hands.says(".toast-title", "Journal"));
    await(() -> heard.equals(List.of(Priority.CRITICAL)));
    hands.clickWorded("Events");
    await(() -> row().containsAll(List.of("Standing, new", "Journal", TROUBLE)));
    hands.clickWorded("Acknowledge");
    await(() -> row().contains("Standing, seen"));
    await(() -> hands.text("#unacknowledged").equals("0 unacknowledged"));
    Event told = console.events(EventType.ACKNOWLEDGED).getLast();
    assertThat(told.operator()).isEqualTo(RunningConsole.OPERATOR);
    assertThat(told.message())
        .as("what the journal is given, for when it is written again")
        .startsWith("alarm without a known event acknowledged: the journal, since 2026-")
        .endsWith("Z: " + TROUBLE);

    journal.become(new JournalState(12_305, 0, 98_800, 0, ""));
    await(() -> row().isEmpty());
    assertThat(heard).hasSize(1);
  }

  @Test
  void itIsAcknowledgedTogetherWithATrip() throws TimeoutException {
    journal.become(new JournalState(12_301, 4, 98_796, 0, TROUBLE));
    console.command(new Command.Trip(RunningConsole.BOOK, RunningConsole.DRAWDOWN), "mkeller");
    hands.clickWorded("Events");
    await(() -> hands.text("#acknowledgeAll").equals("Acknowledge all 2…"));
    hands.clickWorded("Acknowledge all 2…");
    await(() -> hands.says(".deed-title", "Acknowledge 2 alarms"));
    hands.type("seen");
    hands.clickWorded("Acknowledge 2");
    await(() -> hands.text("#unacknowledged").equals("0 unacknowledged"));
    assertThat(console.events(EventType.ACKNOWLEDGED).getLast().message())
        .isEqualTo("event 4 and 1 alarm without a known event acknowledged");
  }

  /** The cells of the first alarm, empty while there is none. */
  private List<String> row() {
    return hands.rows("#alarmRows").stream().findFirst().orElse(List.of());
  }

  @Test
  void aWindowBesideSaysItTooAndAGapIsSeenInEachForItself() throws TimeoutException {
    TornWindow torn = Hands.onScreen(() -> console.root().torn().open("Exposure"));
    journal.become(new JournalState(12_301, 1_204, 98_796, 0, TROUBLE));
    await(() -> band(torn).startsWith(TROUBLE + " 1,204 rows wait in memory"));

    journal.become(new JournalState(13_505, 0, 98_796, 350, ""));
    await(() -> band(torn).contains("350 rows are lost"));
    hands.interact(() -> ((Button) torn.root().lookup(".journal-band .button")).fire());
    await(() -> band(torn).isEmpty());
    eventually(
        () -> assertThat(hands.says(".journal-band .band-sentence", "350 rows are lost")).isTrue());
  }

  private static String band(TornWindow window) {
    return ((Labeled) window.root().lookup(".journal-band .band-sentence")).getText();
  }

  @Test
  void aGapIsSaidUntilItIsSeenAndAgainWhenItGrows() throws TimeoutException {
    journal.become(new JournalState(13_505, 0, 98_796, 350, ""));
    await(() -> hands.says(".journal-band .band-sentence", "350 rows are lost"));

    hands.tabToWorded("Seen");
    hands.key(KeyCode.SPACE);
    await(() -> !hands.says(".journal-band .band-sentence", "lost"));
    eventually(
        () -> assertThat(hands.text("#journalFact")).isEqualTo("JOURNAL WITH A GAP, 350 lost"));

    journal.become(new JournalState(13_505, 0, 98_796, 351, ""));
    await(() -> hands.says(".journal-band .band-sentence", "351 rows are lost"));
  }
}
