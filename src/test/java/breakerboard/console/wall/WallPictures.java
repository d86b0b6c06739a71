package breakerboard.console.wall;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.console.DemandTimer;
import breakerboard.console.Pictures;
import breakerboard.console.Records;
import breakerboard.console.ScenesOfADay;
import breakerboard.console.Theme;
import breakerboard.console.app.ConsoleRoot;
import breakerboard.console.app.Png;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.DeskSnapshot.FeedView;
import breakerboard.testing.FakeGateway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;

/** Draws the Desk view, to be laid beside its drawing. */
public final class WallPictures {
  private WallPictures() {}

  private record Shot(
      String name, List<BookSnapshot> books, FeedView feed, Theme theme, int width, int height) {}

  public static void main(String[] arguments) throws InterruptedException {
    Path folder = Path.of(arguments[0]);
    FeedView live = ScenesOfADay.live(ScenesOfADay.NOW);
    FeedView lost = ScenesOfADay.lost(ScenesOfADay.NOW);
    List<Shot> shots =
        List.of(
            new Shot("wall-dark", DeskOfBooks.inTrouble(40), live, Theme.DARK, 1600, 900),
            new Shot("wall-light", DeskOfBooks.inTrouble(40), live, Theme.LIGHT, 1600, 900),
            new Shot("wall-hc", DeskOfBooks.inTrouble(40), live, Theme.HIGH_CONTRAST, 1600, 900),
            new Shot("wall-small", DeskOfBooks.inTrouble(40), live, Theme.DARK, 1280, 720),
            new Shot("wall-large", DeskOfBooks.inTrouble(90), live, Theme.DARK, 2560, 1440),
            new Shot("wall-calm-light", DeskOfBooks.calm(12), live, Theme.LIGHT, 1600, 900),
            new Shot("wall-lost-dark", DeskOfBooks.inTrouble(40), lost, Theme.DARK, 1600, 900));
    Pictures.onScreen(() -> shots.forEach(shot -> draw(shot, folder)));
  }

  private static void draw(Shot shot, Path folder) {
    FakeGateway gateway = new FakeGateway(Configuration.defaults(Breakers.catalogue()));
    try (DemandTimer timer = new DemandTimer()) {
      ConsoleRoot window = Pictures.window(gateway, shot.theme(), Records.none(), timer);
      Scene scene = new Scene(window.root(), shot.width(), shot.height());
      shot.theme().applyTo(scene);
      Pictures.put(window.desk(), DeskOfBooks.snapshot(shot.books(), shot.feed()));
      window.attach();
      window.shell().show("Desk");
      for (int pass = 0; pass < 4; pass++) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
      }
      Png.write(Png.of(scene), folder.resolve(shot.name() + ".png"));
      window.detach();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
