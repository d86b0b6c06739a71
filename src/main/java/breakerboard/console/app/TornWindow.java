package breakerboard.console.app;

import breakerboard.console.BookModel;
import breakerboard.console.BreakerModel;
import breakerboard.console.KeyBindings;
import breakerboard.console.Shortcuts;
import breakerboard.console.TornController;
import breakerboard.console.ViewEntry;
import breakerboard.console.layout.TornPlace;
import breakerboard.console.layout.WindowPlace;
import breakerboard.console.palette.Palette;
import breakerboard.domain.BreakerId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** A view in a window of its own, over the same desk: it looks at a book of its own. */
final class TornWindow {
  private static final double WIDTH = 1100;
  private static final double HEIGHT = 760;

  private final SharedParts shared;
  private final WindowParts parts;
  private final ViewEntry entry;
  private final TornController controller;
  private final Palette palette;
  private final ViewPicture picture;
  private final ViewPrint print;
  private final Parent root;
  private @Nullable Stage stage;
  private Subscription following = Subscription.EMPTY;
  private Optional<WindowPlace> known = Optional.empty();

  /**
   * Not shown yet; on the JavaFX thread.
   *
   * @param opener shows a book in the main window
   */
  TornWindow(
      SharedParts shared,
      WindowParts first,
      String view,
      BiConsumer<BookModel, Optional<BreakerModel>> opener) {
    this.shared = shared;
    this.parts = shared.windowBeside(first, this::stage);
    KeyBindings keys = new KeyBindings();
    this.entry =
        new ConsoleViews(shared, parts, opener, () -> keys.run(Shortcuts.PRINT))
            .all().stream().filter(each -> each.name().equals(view)).findFirst().orElseThrow();
    keys.bind(Shortcuts.CLOSE_WINDOW, this::close);
    controller =
        new TornController(
            shared.desk(),
            parts.dialogs(),
            shared.format(),
            parts.place().seat(),
            shared.journal(),
            entry,
            shared.display(),
            keys);
    palette =
        new Palette(
            parts.dialogs(),
            keys,
            new PaletteEntries(
                    shared,
                    parts,
                    keys,
                    opener,
                    Optional.<Runnable>of(() -> {}).filter(_ -> view.equals(ConsoleViews.BOOK)),
                    already -> ViewDeeds.inSight(controller, view, already),
                    List::of)
                ::all);
    palette.bind();
    picture = new ViewPicture(shared, parts, this::scene, entry::name);
    keys.bind(Shortcuts.SAVE_PICTURE, () -> picture.save(said -> Told.show(parts.dialogs(), said)));
    print = new ViewPrint(shared, parts, this::scene, entry::name, controller);
    keys.bind(Shortcuts.PRINT, print::ask);
    keys.bind(Shortcuts.HELP, parts.help()::openShown);
    root =
        WindowFxml.load(
            "torn.fxml", WindowBanner.in(shared, parts, TornController.class, controller));
    first.selection().book().ifPresent(parts.selection()::show);
  }

  private @Nullable Window stage() {
    return stage;
  }

  /** Name of the view in it. */
  String view() {
    return entry.name();
  }

  /** Takes pictures of it. */
  ViewPicture picture() {
    return picture;
  }

  /** Brings it onto paper. */
  ViewPrint print() {
    return print;
  }

  WindowParts parts() {
    return parts;
  }

  /** What it shows, to be laid into a scene. */
  Parent root() {
    return root;
  }

  Scene scene() {
    return root.getScene();
  }

  /**
   * Shows it.
   *
   * @param place where it was last time
   * @param changed hears when it moves
   * @param notes lets notes of alarms be shown over it
   * @param closed hears when it is closed
   */
  void show(
      Optional<WindowPlace> place,
      Runnable changed,
      Function<Stage, Subscription> notes,
      Consumer<TornWindow> closed) {
    Scene scene = new Scene(root, WIDTH, HEIGHT);
    Stage shown = Frame.around(scene, place);
    shown.setTitle(entry.name() + " · " + shown.getTitle());
    stage = shown;
    known = place;
    controller.attach();
    following =
        Subscription.combine(
            shared.display().dress(scene),
            shared.visibility().watch(shown),
            notes.apply(shown),
            Subscription.combine(
                shown.xProperty().subscribe(changed),
                shown.yProperty().subscribe(changed),
                shown.widthProperty().subscribe(changed),
                shown.heightProperty().subscribe(changed),
                shown.maximizedProperty().subscribe(changed),
                parts.selection().bookProperty().subscribe(changed),
                parts.selection().enlargedProperty().subscribe(changed)),
            () -> closed.accept(this));
    shown.setOnHidden(_ -> release());
    shown.show();
  }

  /** Takes it away, and lets the models go. */
  void close() {
    Optional.ofNullable(stage).ifPresent(Stage::hide);
  }

  private void release() {
    Subscription all = following;
    following = Subscription.EMPTY;
    controller.detach();
    all.unsubscribe();
    stage = null;
  }

  /** Where it stands and what it shows; empty while it is not shown. */
  Optional<TornPlace> place() {
    return Optional.ofNullable(stage)
        .filter(Stage::isShowing)
        .map(
            shown -> {
              WindowPlace now = Frame.place(shown, known);
              known = Optional.of(now);
              return new TornPlace(
                  entry.name(),
                  parts.selection().book().map(BookModel::name).orElse(""),
                  parts.selection().enlargedProperty().get().map(BreakerId::value).orElse(""),
                  now);
            });
  }
}
