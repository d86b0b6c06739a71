package breakerboard.console.app;

import static breakerboard.console.app.RunningConsole.await;

import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;

/** An engine that is gone leaves no window calm. */
class EngineInTheWindowTest extends InTheWindow {
  private static final PseudoClass LOST = PseudoClass.getPseudoClass("no-engine");

  private static String text(Parent window, String query) {
    return ((Labeled) window.lookup(query)).getText();
  }

  private static boolean saysSo(Parent window) {
    return text(window, ".block-word").equals("NO ENGINE")
        && text(window, "#cause").equals("The engine has ended: nothing is supervised")
        && text(window, "#trouble").equals("not read")
        && !window.lookup("#lag").isVisible()
        && text(window, ".engine-band .band-sentence").startsWith("The engine ended by itself")
        && window.getPseudoClassStates().contains(LOST);
  }

  @Test
  void anEngineThatEndsByItselfIsSaidInEachWindow() throws TimeoutException {
    TornWindow torn = Hands.onScreen(() -> console.root().torn().open("Book"));
    await(() -> text(torn.root(), ".block-word").equals("ALLOWED"));
    await(() -> text(console.root().root(), ".block-word").equals("ALLOWED"));
    console.endsByItself();
    await(() -> saysSo(console.root().root()));
    await(() -> saysSo(torn.root()));
  }
}
