package breakerboard.console.app;

import static breakerboard.console.app.RunningConsole.DRAWDOWN;
import static breakerboard.console.app.RunningConsole.await;
import static breakerboard.console.app.RunningConsole.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.desk.ConfigurationStore;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.wire.ConfigDocumentReader;
import breakerboard.wire.ConfigFile;
import breakerboard.wire.UnreadableDocumentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What loosens waits, and the window says so to who asked and to who decides. */
class FourEyesInTheWindowTest extends InTheWindow {
  private static final String BAND = ".signal-band .band-sentence";

  @TempDir private Path folder;

  @Override
  Configuration configuration() {
    try {
      return Configuration.load(
              Breakers.catalogue(),
              ConfigDocumentReader.read("{\"approvals\": {\"loosening\": true}}", "test"))
          .configuration()
          .orElseThrow();
    } catch (UnreadableDocumentException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  ConfigurationStore store() {
    return document -> ConfigFile.save(file(), document);
  }

  private Path file() {
    return folder.resolve("desk.json");
  }

  private void says(String part) throws TimeoutException {
    await(() -> hands.says(BAND, part));
  }

  private void askToDisable() throws TimeoutException {
    hands.select("Drawdown");
    hands.clickWorded("Disable…");
    hands.type("Vendor outage");
    hands.key(KeyCode.ENTER);
    says("Request 1 waits for a second operator. Disable drawdown in EQ-LS-1: Drawdown");
  }

  private void askToSave() throws TimeoutException {
    hands.clickWorded("Limits");
    hands.typeInto(hands.node("#find", TextField.class), "max_drawdown");
    TextField editor =
        (TextField)
            console.scene().getRoot().lookupAll(".key-editor .text-field").stream()
                .filter(Hands::seen)
                .findFirst()
                .orElseThrow();
    hands.typeInto(editor, "10");
    hands.clickWorded("Apply 1 change…");
    hands.clickWorded("Save to the configuration file, for good");
    hands.typeInto(hands.node("#reason", TextField.class), "New mandate");
    hands.clickWorded("Save 1 change");
    says("Request 1 waits for a second operator. Apply configuration: EQ-LS-1");
  }

  private void approveAs(String name) throws TimeoutException {
    await(() -> hands.says("#title", "Approve request 1"));
    hands.typeInto(hands.node("#name", TextField.class), name);
    hands.typeInto(hands.node("#reason", TextField.class), "Agreed");
    hands.click("#act");
  }

  @Test
  void whoAskedReadsWhatWaitsUntilWhenAndWhatBecameOfIt() throws TimeoutException {
    askToDisable();
    says("drawdown.enabled on → off. Nothing is changed before; it ends 10:30");
    eventually(() -> assertThat(console.status(DRAWDOWN)).isEqualTo(BreakerStatus.ACTIVE));

    console.command(new Command.Approve(1), "asmith");
    says("Request 1: Disable drawdown approved by asmith: From elsewhere, asked for by jmeyer");
    eventually(() -> assertThat(console.status(DRAWDOWN)).isEqualTo(BreakerStatus.DISABLED));
    hands.clickWorded("Seen");
    await(() -> !hands.says(BAND, "Request"));
  }

  @Test
  void whatNobodyApprovedIsSaidToo() throws TimeoutException {
    askToDisable();

    console.later(1801);

    says("Request 1: Disable drawdown dropped: nobody approved it within 30 min");
    eventually(() -> assertThat(console.status(DRAWDOWN)).isEqualTo(BreakerStatus.ACTIVE));
  }

  @Test
  void theLimitsViewListsWhatWaitsAndItIsApprovedThere() throws TimeoutException {
    askToSave();
    await(() -> hands.words(".waiting-panel").contains("max_drawdown 8 % → 10 %"));
    eventually(
        () ->
            assertThat(hands.words(".waiting-panel"))
                .contains("1 · Apply configuration · the desk", "Asked for by jmeyer at 10:00:")
                .contains("New mandate", "ends in "));
    eventually(
        () -> assertThat(hands.text("#base")).as("what waits is not lost").startsWith("1 change"));

    hands.clickWorded("Approve…");
    approveAs("asmith");

    await(() -> !hands.says(".waiting-panel .panel-title", "Waiting"));
    eventually(() -> assertThat(hands.text("#base")).isEqualTo("nothing yet"));
    eventually(() -> assertThat(console.configuration().version()).isEqualTo(2));
  }

  @Test
  void aFileIsWrittenOnceItIsApprovedAndNotBefore() throws TimeoutException, IOException {
    askToSave();
    says("The configuration file is written when it is approved.");
    eventually(() -> assertThat(file()).doesNotExist());

    hands.clickWorded("Book");
    hands.clickWorded("Show…");
    hands.clickWorded("Approve…");
    await(() -> hands.says(".deed-bullets .label", "The configuration file is written when"));
    approveAs("asmith");

    says("The configuration file is written.");
    eventually(() -> assertThat(file()).content().contains("\"max_drawdown\"").contains("0.1"));
  }

  @Test
  void aFileIsWrittenTooWhenTheEngineIsToldElsewhereThatItIsApproved()
      throws TimeoutException, IOException {
    askToSave();

    console.command(new Command.Approve(1), "asmith");

    says("The configuration file is written.");
    eventually(() -> assertThat(file()).content().contains("\"max_drawdown\"").contains("0.1"));
  }

  @Test
  void aFileThatCannotBeWrittenIsSaidToWhoApproves() throws TimeoutException, IOException {
    Files.createDirectory(file());
    Files.createFile(file().resolve("in the way"));
    askToSave();
    hands.clickWorded("Approve…");
    approveAs("asmith");

    await(() -> hands.says("#refusal", "The limits are in force, but the file was not written:"));
    says("but the file was not written:");
  }

  @Test
  void aDeclinedSaveWritesNoFile() throws TimeoutException {
    askToSave();

    console.command(new Command.Decline(1), "asmith");

    says("Request 1: Apply configuration declined by asmith");
    eventually(() -> assertThat(file()).doesNotExist());
    eventually(() -> assertThat(hands.text("#base")).startsWith("1 change"));
  }
}
