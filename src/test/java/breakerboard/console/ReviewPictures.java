package breakerboard.console;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.console.app.ConsoleRoot;
import breakerboard.console.app.Png;
import breakerboard.console.events.Happenings;
import breakerboard.console.exposure.ExposurePictures;
import breakerboard.console.replay.ReplayPictures;
import breakerboard.console.wall.DeskOfBooks;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.testing.FakeGateway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.TilePane;

/**
 * Draws each view for {@code docs/ui-review.md}: in each theme, calm and in a crisis, one sheet for
 * each view and size. The arguments are a folder and, if wanted, the name of one view, whose
 * pictures are written each for itself, too: a sheet is too small to read.
 */
public final class ReviewPictures {
  private static final List<Size> SIZES =
      List.of(new Size(1280, 720, 0.75), new Size(1600, 900, 0.6), new Size(2560, 1440, 0.4));
  private static final int COLUMNS = 2;

  /** From the first of them to the moment of the pictures half a minute is left. */
  private static final double MINUTES_BEFORE = 245.5;

  /** Views that show what happened, beside what is. */
  private static final Set<String> OF_EVENTS = Set.of("Events", "Handover");

  private ReviewPictures() {}

  /**
   * @param scale of a window on its sheet
   */
  private record Size(int width, int height, double scale) {}

  public static void main(String[] arguments) throws InterruptedException {
    Path folder = Path.of(arguments[0]);
    String only = arguments.length > 1 ? arguments[1] : "";
    Pictures.onScreen(
        () ->
            views().stream()
                .filter(v -> v.contains(only))
                .forEach(v -> draw(v, folder, !only.isEmpty())));
  }

  private static List<String> views() {
    try (DemandTimer timer = new DemandTimer()) {
      return window(Theme.DARK, timer).shell().names();
    }
  }

  private static ConsoleRoot window(Theme theme, DemandTimer timer) {
    FakeGateway gateway = new FakeGateway(Configuration.defaults(Breakers.catalogue()));
    return Pictures.window(gateway, theme, Records.none(), timer);
  }

  private static void draw(String view, Path folder, boolean each) {
    for (Size size : SIZES) {
      TilePane sheet = new TilePane();
      sheet.setPrefColumns(COLUMNS);
      for (Theme theme : Theme.values()) {
        for (boolean crisis : List.of(false, true)) {
          Image whole = picture(view, theme, size, crisis);
          if (each) {
            write(whole, folder.resolve(name(view, theme, size, crisis)));
          }
          ImageView picture = new ImageView(whole);
          picture.setSmooth(true);
          picture.setFitWidth(size.width() * size.scale());
          picture.setPreserveRatio(true);
          sheet.getChildren().add(picture);
        }
      }
      write(new Scene(new Group(sheet)), view, size, folder);
    }
  }

  private static String name(String view, Theme theme, Size size, boolean crisis) {
    return "%s-%d-%s-%s.png"
        .formatted(
            view.toLowerCase(Locale.ROOT),
            size.width(),
            theme.lowerName(),
            crisis ? "crisis" : "calm");
  }

  private static void write(Scene sheet, String view, Size size, Path folder) {
    String name = "%s-%d.png".formatted(view.toLowerCase(Locale.ROOT), size.width());
    write(Png.of(sheet), folder.resolve(name));
  }

  private static void write(Image picture, Path file) {
    try {
      Png.write(picture, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Image picture(String view, Theme theme, Size size, boolean crisis) {
    AtomicReference<Image> picture = new AtomicReference<>();
    Consumer<Scene> seen = scene -> picture.set(Png.of(scene));
    switch (view) {
      case "Exposure" -> ExposurePictures.show(crisis, theme, size.width(), size.height(), seen);
      case "Replay" -> ReplayPictures.show(crisis, theme, size.width(), size.height(), seen);
      default -> show(view, theme, size, crisis, seen);
    }
    return picture.get();
  }

  /** Hands over a view of a desk of books in trouble; on the JavaFX thread. */
  static void show(String view, Theme theme, Consumer<Scene> seen) {
    show(view, theme, new Size(1600, 900, 1), true, seen);
  }

  /** What led to the desk in trouble; one is seen, one is gone, one comes again and again. */
  private static Event[] crisis() {
    Happenings desk = new Happenings();
    desk.passMinutes(MINUTES_BEFORE);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      events.add(desk.warned("COMM-15", "volatility"));
      events.add(desk.of(EventType.WARNING_CLEARED, "COMM-15", "volatility", BreakerStatus.ACTIVE));
    }
    events.add(desk.warned("COMM-15", "volatility"));
    events.add(desk.tripped("VOL-ARB-2", "volatility"));
    events.add(desk.acknowledged("mkeller", events.getLast()));
    events.add(desk.tripped("EQ-MN-3", "loss_rate"));
    events.add(desk.of(EventType.COOLDOWN_START, "EQ-MN-3", "loss_rate", BreakerStatus.COOLDOWN));
    events.add(desk.tripped("FX-G10-4", "position_limit"));
    events.add(desk.warned("EQ-LS-1", "volatility"));
    events.add(desk.tripped("EQ-LS-1", "loss_rate"));
    events.add(desk.tripped("EQ-LS-1", "drawdown"));
    for (int i = 20; i < 32; i++) {
      events.add(desk.warned("CRED-" + i, "drawdown"));
    }
    return events.toArray(Event[]::new);
  }

  private static void show(
      String view, Theme theme, Size size, boolean crisis, Consumer<Scene> seen) {
    List<BookSnapshot> books = crisis ? DeskOfBooks.inTrouble(40) : DeskOfBooks.calm(12);
    try (DemandTimer timer = new DemandTimer()) {
      ConsoleRoot window = window(theme, timer);
      Scene scene = new Scene(window.root(), size.width(), size.height());
      theme.applyTo(scene);
      Pictures.put(window.desk(), DeskOfBooks.snapshot(books, ScenesOfADay.live(ScenesOfADay.NOW)));
      window.attach();
      if (crisis && OF_EVENTS.contains(view)) {
        Pictures.happen(window.desk(), crisis());
      }
      window.shell().show(view);
      for (int pass = 0; pass < 4; pass++) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
      }
      seen.accept(scene);
      window.detach();
    }
  }
}
