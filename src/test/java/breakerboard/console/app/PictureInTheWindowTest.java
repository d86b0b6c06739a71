package breakerboard.console.app;

import static breakerboard.console.app.RunningConsole.await;
import static breakerboard.console.app.RunningConsole.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture of the view, to be kept or sent on. */
class PictureInTheWindowTest extends InTheWindow {
  @TempDir private Path folder;

  @Test
  void theKeyWritesWhatTheWindowShowsWithALineUnderIt() throws Exception {
    Path file = folder.resolve("view.png");
    console.choosesFile(file);
    hands.chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
    await(() -> hands.says(".told .label", "The picture is in " + file));
    Image read = new Image(file.toUri().toString());
    eventually(() -> assertThat(read.getWidth()).isEqualTo(console.scene().getWidth()));
    eventually(() -> assertThat(read.getHeight()).isEqualTo(console.scene().getHeight() + 32));
    hands.key(KeyCode.ENTER);
    await(() -> console.scene().getRoot().lookup(".told") == null);
  }

  @Test
  void aFolderThatIsNoneIsSaid() throws TimeoutException, java.io.IOException {
    Path blocked = Files.createFile(folder.resolve("file"));
    console.choosesFile(blocked.resolve("view.png"));
    hands.chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
    await(() -> hands.says(".told .label", "The picture was not written"));
  }

  @Test
  void aViewInAWindowOfItsOwnSaysItsOwnBookAndView() throws TimeoutException {
    TornWindow torn = Hands.onScreen(() -> console.root().torn().open("Events"));
    ViewPicture picture = torn.picture();
    eventually(
        () ->
            assertThat(Hands.onScreen(picture::words))
                .isEqualTo(
                    "Events · EQ-LS-1 · 12 Mar 2026 10:00:01 New York · config v1 · event #%d · operator jmeyer"
                            .formatted(
                                console
                                    .root()
                                    .desk()
                                    .snapshotProperty()
                                    .get()
                                    .orElseThrow()
                                    .lastEvent())
                        + " · Breakerboard"));
  }
}
