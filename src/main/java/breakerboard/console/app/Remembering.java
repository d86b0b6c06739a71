package breakerboard.console.app;

import breakerboard.console.BookModel;
import breakerboard.console.Display;
import breakerboard.console.help.Welcome;
import breakerboard.console.layout.Layout;
import breakerboard.console.layout.LayoutMemory;
import breakerboard.domain.BreakerId;
import javafx.stage.Stage;

/** Brings the console back as it was left, and remembers how it is while it stands. */
final class Remembering {
  private final ConsoleRoot root;
  private final Stage stage;
  private final LayoutMemory memory;

  /** Of a window that is shown; on the JavaFX thread. */
  Remembering(ConsoleRoot root, Stage stage, Look look) {
    this.root = root;
    this.stage = stage;
    this.memory =
        LayoutMemory.of(
            look.store(), look.remembered(), root.bridge()::postAfter, SharedParts::aside);
    bringBack(look.remembered());
    follow();
    rememberPlace();
    if (look.store().keeps() && !look.remembered().greeted()) {
      Welcome.show(root.dialogs(), () -> memory.change(Layout::withGreeted));
    }
  }

  private void bringBack(Layout layout) {
    root.display().size(layout.looks().size());
    root.display().densityProperty().set(layout.looks().density());
    root.display().gaugesProperty().set(layout.looks().gauges());
    Layout.Shown shown = layout.shown();
    if (!shown.enlarged().isBlank()) {
      root.selection().enlarge(new BreakerId(shown.enlarged()));
    }
    if (!shown.book().isEmpty()) {
      new BookAgain(root.desk(), root.selection(), shown.book()).await();
    }
    layout.windows().torn().stream()
        .filter(window -> root.shell().names().contains(window.view()))
        .forEach(root.torn()::open);
  }

  private void follow() {
    Display display = root.display();
    display.chosenThemeProperty().subscribe((_, _) -> rememberDisplay());
    display.percentProperty().subscribe((_, _) -> rememberDisplay());
    display.densityProperty().subscribe((_, _) -> rememberDisplay());
    display.gaugesProperty().subscribe((_, _) -> rememberDisplay());
    root.selection().enlargedProperty().subscribe((_, _) -> rememberEnlarged());
    root.selection().bookProperty().subscribe((_, _) -> rememberShown());
    root.shell().shownNameProperty().subscribe((_, _) -> rememberShown());
    ColumnMemory columns = new ColumnMemory(memory);
    columns.lookAfter(root.dialogs());
    root.torn().all().forEach(window -> columns.lookAfter(window.parts().dialogs()));
    root.torn().onOpen(window -> columns.lookAfter(window.parts().dialogs()));
    root.torn().onChange(this::rememberTorn);
    stage.xProperty().subscribe(this::rememberPlace);
    stage.yProperty().subscribe(this::rememberPlace);
    stage.widthProperty().subscribe(this::rememberPlace);
    stage.heightProperty().subscribe(this::rememberPlace);
    stage.maximizedProperty().subscribe(this::rememberPlace);
  }

  private void rememberDisplay() {
    Display display = root.display();
    memory.change(
        layout ->
            layout.withLooks(
                new Layout.Looks(
                    display.chosenThemeProperty().get(),
                    display.percentProperty().get(),
                    display.densityProperty().get(),
                    display.gaugesProperty().get())));
  }

  private void rememberEnlarged() {
    String breaker = root.selection().enlargedProperty().get().map(BreakerId::value).orElse("");
    memory.change(layout -> layout.withEnlarged(breaker));
  }

  private void rememberShown() {
    String view = root.shell().shownNameProperty().get();
    memory.change(
        layout ->
            layout.withShown(
                root.selection().book().map(BookModel::name).orElse(layout.shown().book()), view));
  }

  private void rememberTorn() {
    memory.change(layout -> layout.withTorn(root.torn().places()));
  }

  /** A hidden window tells none. */
  private void rememberPlace() {
    if (stage.isShowing()) {
      memory.change(layout -> layout.withWindow(Frame.place(stage, layout.windows().main())));
    }
  }

  /** Keeps what is not kept yet; off the JavaFX thread. */
  void keep() {
    memory.flush();
  }
}
