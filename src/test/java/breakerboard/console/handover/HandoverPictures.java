package breakerboard.console.handover;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.console.DemandTimer;
import breakerboard.console.Pictures;
import breakerboard.console.Records;
import breakerboard.console.ScenesOfADay;
import breakerboard.console.Theme;
import breakerboard.console.app.ConsoleRoot;
import breakerboard.console.wall.DeskOfBooks;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.ShiftEntry;
import breakerboard.domain.Times;
import breakerboard.testing.FakeGateway;
import breakerboard.testing.FakeShifts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;

/** Draws the Handover view. */
public final class HandoverPictures {
  private static final long HOUR = 3600 * Times.NANOS_PER_SECOND;

  private HandoverPictures() {}

  private record Shot(
      String name, List<BookSnapshot> books, Theme theme, int width, int height, boolean kept) {}

  public static void main(String[] arguments) throws InterruptedException {
    Path folder = Path.of(arguments[0]);
    List<BookSnapshot> crisis = DeskOfBooks.inTrouble(8);
    List<BookSnapshot> calm = DeskOfBooks.calm(3);
    List<Shot> shots =
        List.of(
            new Shot("handover-dark", crisis, Theme.DARK, 1600, 900, true),
            new Shot("handover-light", crisis, Theme.LIGHT, 1600, 900, true),
            new Shot("handover-hc", crisis, Theme.HIGH_CONTRAST, 1600, 900, true),
            new Shot("handover-small", crisis, Theme.DARK, 1280, 720, true),
            new Shot("handover-calm-light", calm, Theme.LIGHT, 1600, 900, false));
    Pictures.onScreen(() -> shots.forEach(shot -> draw(shot, folder)));
  }

  private static void draw(Shot shot, Path folder) {
    show(shot, scene -> Pictures.write(scene, folder.resolve(shot.name() + ".png")));
  }

  /** Hands over the page of a shift in which much went wrong; on the JavaFX thread. */
  public static void show(Theme theme, Consumer<Scene> seen) {
    show(new Shot("handover", DeskOfBooks.inTrouble(8), theme, 1600, 900, true), seen);
  }

  private static void show(Shot shot, Consumer<Scene> seen) {
    FakeGateway gateway = new FakeGateway(Configuration.defaults(Breakers.catalogue()));
    Records records =
        new Records(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            shot.kept() ? Optional.of(shifts()) : Optional.empty());
    try (DemandTimer timer = new DemandTimer()) {
      ConsoleRoot window = Pictures.window(gateway, shot.theme(), records, timer);
      Scene scene = new Scene(window.root(), shot.width(), shot.height());
      shot.theme().applyTo(scene);
      Pictures.put(
          window.desk(), DeskOfBooks.snapshot(shot.books(), ScenesOfADay.live(ScenesOfADay.NOW)));
      window.attach();
      window.shell().show("Handover");
      for (int pass = 0; pass < 4; pass++) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
      }
      seen.accept(scene);
      window.detach();
    }
  }

  private static FakeShifts shifts() {
    FakeShifts shifts = new FakeShifts();
    long now = ScenesOfADay.NOW;
    shifts.keep(ShiftEntry.handedOver(now - 6 * HOUR, "akim", "jmeyer", ""));
    shifts.keep(
        ShiftEntry.note(
            now - HOUR,
            "jmeyer",
            "The prime broker's file of positions is an hour late; they call when it is there."));
    shifts.keep(ShiftEntry.note(now - HOUR / 2, "mkeller", "FX-M-03: limits are raised tomorrow."));
    return shifts;
  }
}
