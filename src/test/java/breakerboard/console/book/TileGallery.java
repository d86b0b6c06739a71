package breakerboard.console.book;

import breakerboard.breakers.Breakers;
import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.console.Fonts;
import breakerboard.console.Format;
import breakerboard.console.GalleryDay;
import breakerboard.console.GalleryState;
import breakerboard.console.Gauges;
import breakerboard.console.Inflow;
import breakerboard.console.Pictures;
import breakerboard.console.Theme;
import breakerboard.console.app.Png;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/**
 * Draws the tile of every breaker, driven over a real engine by an injected clock into each state
 * that it can have: one sheet for each theme, a row for each breaker.
 */
public final class TileGallery {
  private static final double WIDTH = 306;
  private static final double GAP = 8;
  private static final double MARGIN = 12;

  private TileGallery() {}

  /**
   * @param arguments the folder for the sheets
   */
  public static void main(String[] arguments) throws InterruptedException {
    Path folder = Path.of(arguments[0]);
    Fonts.load();
    Pictures.onScreen(
        () -> {
          for (Theme theme : Theme.values()) {
            for (Gauges gauges : Gauges.values()) {
              String name = theme.lowerName() + "-" + gauges.lowerName();
              draw(theme, gauges, folder.resolve("gallery-" + name + ".png"));
            }
          }
        });
  }

  private static void draw(Theme theme, Gauges gauges, Path file) {
    List<GalleryState> states = List.of(GalleryState.values());
    GridPane sheet = new GridPane(GAP, GAP);
    sheet.getStyleClass().add("book-view");
    sheet.getStylesheets().add("/styles/book.css");
    sheet.setPadding(new Insets(MARGIN));
    for (int column = 0; column < states.size(); column++) {
      Label title = new Label(states.get(column).words());
      title.getStyleClass().add("strong");
      sheet.add(title, column, 0);
    }
    Format format = new Format(ZoneId.of("America/New_York"), Breakers.catalogue());
    int row = 1;
    for (BreakerEntry breaker : Breakers.catalogue().breakers()) {
      for (int column = 0; column < states.size(); column++) {
        sheet.add(cell(breaker, states.get(column), gauges, format), column, row);
      }
      row++;
    }
    Scene scene =
        new Scene(
            sheet,
            states.size() * (WIDTH + GAP) + 2 * MARGIN,
            Breakers.catalogue().breakers().size() * (TileGeometry.NORMAL_HEIGHT + GAP) + 60);
    theme.applyTo(scene);
    for (int pass = 0; pass < 3; pass++) {
      sheet.applyCss();
      sheet.layout();
    }
    try {
      Png.write(Png.of(scene), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Node cell(BreakerEntry breaker, GalleryState state, Gauges gauges, Format format) {
    GalleryDay day = new GalleryDay(breaker.id());
    if (!day.reaches(state)) {
      Label none = new Label("has no such state");
      none.getStyleClass().add("muted");
      return none;
    }
    BreakerTile tile = new BreakerTile(day.breaker(), format, gauges);
    tile.setPrefWidth(WIDTH);
    tile.show(day.clock(), Inflow.COMING);
    tile.showTrend(day.clock());
    return tile;
  }
}
