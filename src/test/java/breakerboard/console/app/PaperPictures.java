package breakerboard.console.app;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.console.DemandTimer;
import breakerboard.console.Pictures;
import breakerboard.console.Records;
import breakerboard.console.ScenesOfADay;
import breakerboard.console.Theme;
import breakerboard.console.dialogs.Fxml;
import breakerboard.console.print.PaperPages;
import breakerboard.console.print.PaperPrinter;
import breakerboard.console.print.PrintController;
import breakerboard.console.print.PrintOutcome;
import breakerboard.console.print.Printout;
import breakerboard.console.wall.DeskOfBooks;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.DeskSnapshot.FeedView;
import breakerboard.domain.ShiftEntry;
import breakerboard.domain.Times;
import breakerboard.testing.FakeGateway;
import breakerboard.testing.FakeShifts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;

/** Draws the pages that each view prints. */
public final class PaperPictures {
  private static final double FINE = 1.6;

  private PaperPictures() {}

  private static final int MANY = 70;

  private record Shot(String name, String view, List<BookSnapshot> books, FeedView feed) {}

  public static void main(String[] arguments) throws InterruptedException {
    Path folder = Path.of(arguments[0]);
    FeedView live = ScenesOfADay.live(ScenesOfADay.NOW);
    List<BookSnapshot> crisis = DeskOfBooks.inTrouble(40);
    Pictures.onScreen(
        () -> {
          draw(new Shot("little", "Handover", DeskOfBooks.calm(3), live), folder);
          draw(new Shot("some", "Handover", crisis, live), folder);
          draw(new Shot("much", "Handover", DeskOfBooks.inTrouble(1000), live), folder);
          draw(
              new Shot(
                  "demo", "Handover", DeskOfBooks.calm(3), ScenesOfADay.demo(ScenesOfADay.NOW)),
              folder);
          for (String view :
              List.of("Desk", "Book", "Exposure", "Events", "Limits", "Replay", "Health")) {
            draw(new Shot("crisis", view, crisis, live), folder);
          }
          crisisOfABook(folder);
          for (Theme theme : Theme.values()) {
            dialogs(theme, folder);
          }
        });
  }

  private static void draw(Shot shot, Path folder) {
    try (DemandTimer timer = new DemandTimer()) {
      ConsoleRoot window = window(timer, shot.name().equals("much") ? MANY : 1);
      Scene scene = scene(window);
      Pictures.put(window.desk(), DeskOfBooks.snapshot(shot.books(), shot.feed()));
      window.attach();
      print(window, scene, shot.view(), shot.name(), folder);
    }
  }

  private static void crisisOfABook(Path folder) {
    try (DemandTimer timer = new DemandTimer()) {
      ConsoleRoot window = window(timer, 1);
      Scene scene = scene(window);
      Pictures.play(window, ScenesOfADay.crisis(), true);
      window.attach();
      print(window, scene, "Book", "halted", folder);
      print(window, scene, "Events", "halted", folder);
      print(window, scene, "Limits", "halted", folder);
    }
  }

  private static void dialogs(Theme theme, Path folder) {
    try (DemandTimer timer = new DemandTimer()) {
      ConsoleRoot window = window(timer, MANY);
      Scene scene = scene(window);
      window.display().choose(Optional.of(theme));
      Pictures.play(window, ScenesOfADay.calm(), false);
      window.attach();
      window.shell().show("Handover");
      Printout printout = window.print().taken().orElseThrow();
      PaperInHand printers = new PaperInHand();
      dialog(window, scene, printout, printers, folder.resolve("dialog-" + theme.lowerName()));
      printers.goes((_, _) -> new PrintOutcome.Failed("page 2 was not taken"));
      dialog(
          window, scene, printout, printers, folder.resolve("dialog-failed-" + theme.lowerName()));
      printers.none();
      dialog(window, scene, printout, printers, folder.resolve("dialog-none-" + theme.lowerName()));
      window.detach();
    }
  }

  /** As it is at first, and once its button was pressed. */
  private static void dialog(
      ConsoleRoot window, Scene scene, Printout printout, PaperInHand printers, Path file) {
    List<Runnable> later = new ArrayList<>();
    PrintController controller =
        new PrintController(
            printout, printers, Runnable::run, later::add, window.dialogs()::close, _ -> {});
    window.dialogs().show(Fxml.load("dialogs/print.fxml", controller));
    later.removeFirst().run();
    shoot(scene, file.resolveSibling(file.getFileName() + ".png"));
    if (scene.lookup("#act") instanceof Button act) {
      act.fire();
      later.forEach(Runnable::run);
      shoot(scene, file.resolveSibling(file.getFileName() + "-pressed.png"));
    }
  }

  private static void shoot(Scene scene, Path file) {
    for (int pass = 0; pass < 4; pass++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
    Pictures.write(scene, file);
  }

  private static ConsoleRoot window(DemandTimer timer, int notes) {
    FakeShifts shifts = new FakeShifts();
    shifts.keep(
        ShiftEntry.handedOver(ScenesOfADay.NOW - Times.ofSeconds(9000), "akim", "jmeyer", ""));
    for (int note = 0; note < notes; note++) {
      shifts.keep(
          ShiftEntry.note(
              ScenesOfADay.NOW,
              "jmeyer",
              "The prime broker's file of positions is an hour late; they call when it is there."));
    }
    return Pictures.window(
        new FakeGateway(Configuration.defaults(Breakers.catalogue())),
        Theme.DARK,
        new Records(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(shifts)),
        timer);
  }

  private static Scene scene(ConsoleRoot window) {
    Scene scene = new Scene(window.root(), 1600, 900);
    window.display().dress(scene);
    return scene;
  }

  private static void print(
      ConsoleRoot window, Scene scene, String view, String name, Path folder) {
    window.shell().show(view);
    for (int pass = 0; pass < 4; pass++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
    Printout printout = window.print().taken().orElseThrow();
    PaperPrinter printer = PaperInHand.DESK;
    int number = 0;
    for (Parent page : PaperPages.of(printout, printer)) {
      number++;
      String file = "%s-%s-%d.png".formatted(view.toLowerCase(Locale.ROOT), name, number);
      try {
        Png.write(Png.of(page, FINE), folder.resolve(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
