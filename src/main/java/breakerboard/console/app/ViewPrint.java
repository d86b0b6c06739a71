package breakerboard.console.app;

import breakerboard.console.FeedLine;
import breakerboard.console.Paper;
import breakerboard.console.ScreenView;
import breakerboard.console.Showing;
import breakerboard.console.dialogs.Fxml;
import breakerboard.console.print.PrintController;
import breakerboard.console.print.Printout;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;

/** Brings what a window shows onto paper. */
final class ViewPrint {
  /** A picture of the screen has to hold the finer points of a printer. */
  private static final double FINER = 2;

  private final SharedParts shared;
  private final WindowParts window;
  private final Supplier<Scene> scene;
  private final Supplier<String> name;
  private final Showing showing;

  /**
   * @param scene what the window shows
   * @param name of the view in it
   */
  ViewPrint(
      SharedParts shared,
      WindowParts window,
      Supplier<Scene> scene,
      Supplier<String> name,
      Showing showing) {
    this.shared = shared;
    this.window = window;
    this.scene = scene;
    this.name = name;
    this.showing = showing;
  }

  /** Asks for a printer, unless somebody fills something in at the moment. */
  void ask() {
    if (!window.dialogs().isShowing()) {
      taken().ifPresent(this::ask);
    }
  }

  private void ask(Printout printout) {
    PrintController controller =
        new PrintController(
            printout,
            shared.printers(),
            SharedParts::printing,
            shared.bridge()::post,
            window.dialogs()::close,
            this::tell);
    window.dialogs().show(Fxml.load("dialogs/print.fxml", controller), controller::stop);
  }

  /** Where somebody fills something in at the moment, once that is gone. */
  private void tell(String said) {
    if (window.dialogs().isShowing()) {
      window.dialogs().afterwards().tell(said);
    } else {
      Told.show(window.dialogs(), said);
    }
  }

  /** What is printed of what the window shows now; empty while it shows nothing yet. */
  Optional<Printout> taken() {
    return showing.view().map(this::taken);
  }

  private Printout taken(ScreenView view) {
    Paper paper = view.paper();
    Imprint shown = Imprint.of(shared, window, name.get());
    Imprint imprint = paper.subject().isEmpty() ? shown : shown.of(paper.subject());
    return new Printout(
        imprint.what(),
        imprint.when(),
        paper.notLive().isEmpty() ? band() : paper.notLive(),
        paper.sections().isEmpty() ? seen(view, paper) : new Printout.Told(paper.sections()));
  }

  private String band() {
    return FeedLine.of(shared.desk().feeds(), shared.desk().clock(), shared.format()).band();
  }

  /** What is not of the live desk does not stand below the state of that. */
  private Printout.Seen seen(ScreenView view, Paper paper) {
    List<Node> parts =
        paper.notLive().isEmpty() ? List.of(showing.bands(), view.root()) : List.of(view.root());
    return shared
        .display()
        .onPaper(
            scene.get(),
            () ->
                new Printout.Seen(parts.stream().<Image>map(part -> Png.of(part, FINER)).toList()));
  }
}
