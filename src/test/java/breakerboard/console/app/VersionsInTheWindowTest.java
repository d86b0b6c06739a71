package breakerboard.console.app;

import static breakerboard.console.app.RunningConsole.await;
import static breakerboard.console.app.RunningConsole.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.console.Records;
import breakerboard.desk.ConfigurationVersion;
import breakerboard.desk.ConfigurationVersion.Change;
import breakerboard.desk.JournalState;
import breakerboard.domain.Command;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.EventType;
import breakerboard.testing.FakeJournal;
import breakerboard.testing.FakeVersions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The versions of the limits in the Limits view, and the way back to one. */
class VersionsInTheWindowTest extends InTheWindow {
  private static final JournalState WELL = new JournalState(10, 0, 98_796, 0, "");

  private final FakeVersions versions = new FakeVersions();
  private final FakeJournal journal = new FakeJournal(WELL);

  @Override
  Records records() {
    return new Records(
        Optional.empty(), Optional.of(versions), Optional.of(journal), Optional.empty());
  }

  private static ConfigurationVersion version(
      long number, String operator, String reason, Change... changes) {
    return new ConfigurationVersion(
        number, RunningConsole.START, operator, reason, List.of(changes));
  }

  /** Version 1 is the defaults, version 2 a tighter drawdown limit. */
  @Override
  void begin() throws TimeoutException {
    super.begin();
    SequencedMap<String, ConfigNode> document = new LinkedHashMap<>();
    document.put("max_drawdown", ConfigNode.Numeric.of(0.06));
    console.command(new Command.ApplyConfiguration(new ConfigNode.Members(document)), "mkeller");
    await(() -> console.root().desk().configVersion() == 2);
    versions.add(
        version(1, "", "the program started"),
        version(
            2,
            "mkeller",
            "risk committee",
            new Change("", "max_drawdown", "0.08", "0.06", "file")));
  }

  @Test
  void theVersionsAreListedWithWhatEachChanged() throws TimeoutException {
    hands.clickWorded("Limits");
    hands.clickWorded("Versions");
    await(() -> hands.rows("#versionRows").size() == 2);
    eventually(
        () ->
            assertThat(hands.rows("#versionRows").getFirst())
                .containsExactly("v2  in force", "10:00:00", "mkeller", "risk committee", "1"));
    eventually(
        () ->
            assertThat(hands.words("#versionLines"))
                .isEqualTo("Drawdown · max_drawdown all books · file 8 % → 6 %"));
    eventually(
        () ->
            assertThat(hands.text("#rollBackOff"))
                .isEqualTo("Roll back is off: this one is in force"));

    hands.clickWorded("Back to the limits");
    await(() -> hands.says("#title", "Global"));
  }

  @Test
  void aVersionIsRolledBackToWithoutTheMouseAndTheNewOneIsListed() throws TimeoutException {
    hands.clickWorded("Limits");
    hands.tabToId("versions");
    hands.key(KeyCode.SPACE);
    await(() -> hands.rows("#versionRows").size() == 2);
    hands.tabToId("versionRows");
    hands.key(KeyCode.DOWN);
    await(() -> hands.text("#rollBack").equals("Roll back to v1…"));
    hands.tabToId("rollBack");
    hands.key(KeyCode.SPACE);
    eventually(
        () ->
            assertThat(hands.words(".deed-bullets"))
                .contains("Drawdown · max_drawdown of all books 6 % → 8 %")
                .contains("It becomes v3"));
    hands.type("Limit was tightened by mistake");
    hands.key(KeyCode.ENTER);
    await(() -> !console.events(EventType.CONFIG_ROLLED_BACK).isEmpty());
    eventually(
        () -> assertThat(console.configuration().document()).isEqualTo(ConfigNode.Members.EMPTY));
    await(() -> hands.says("#versionsSaid", "v3 is in force and not in the journal yet"));

    versions.add(
        version(
            3,
            "jmeyer",
            "Limit was tightened by mistake",
            new Change("", "max_drawdown", "0.06", "0.08", "default")));
    journal.become(new JournalState(12, 0, 98_796, 0, ""));
    await(() -> hands.rows("#versionRows").size() == 3);
    eventually(() -> assertThat(hands.rows("#versionRows").getFirst()).startsWith("v3  in force"));
    eventually(() -> assertThat(hands.rows("#versionRows").get(1)).startsWith("v2"));
  }

  @Test
  void versionsThatCannotBeReadAreTriedAgain() throws TimeoutException {
    versions.failWith("The journal /data/journal.db cannot be read: it is locked.");
    hands.clickWorded("Limits");
    hands.clickWorded("Versions");
    await(() -> hands.says("#versionsSaid", "it is locked."));
    versions.failWith("");
    hands.clickWorded("Try again");
    await(() -> hands.rows("#versionRows").size() == 2);
  }
}
