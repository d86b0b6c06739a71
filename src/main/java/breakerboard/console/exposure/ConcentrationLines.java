package breakerboard.console.exposure;

import breakerboard.console.Figures;
import breakerboard.domain.Unit;
import breakerboard.domain.Words;
import java.util.Comparator;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How concentrated a book is: Herfindahl–Hirschman indices, and how many equal parts they mean. */
final class ConcentrationLines extends VBox {
  private final Label positions = line("Position HHI");
  private final Label effective = line("Effective positions");
  private final Label sectors = line("Sector HHI");
  private final Label effectiveSectors = line("Effective sectors");
  private final Label largest = line("Largest position");
  private final Label largestSector = line("Largest sector");

  ConcentrationLines() {
    getStyleClass().add("pairs");
  }

  private Label line(String name) {
    Label value = Levels.label("", "pair-value");
    value.setMinWidth(USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(Levels.label(name, "pair-name"), gap, value);
    line.getStyleClass().add("pair");
    getChildren().add(line);
    return value;
  }

  void show(Exposure now) {
    positions.setText(number(now, "position_hhi", 3));
    effective.setText(
        "%s of %s"
            .formatted(
                number(now, "effective_positions", 1), Figures.count(now.positions().size())));
    sectors.setText(number(now, "sector_hhi", 3));
    effectiveSectors.setText(
        "%s of %s"
            .formatted(number(now, "effective_sectors", 1), Figures.count(now.sectors().size())));
    largest.setText(
        words(
            now.positions().stream()
                .map(PositionLine::weight)
                .max(Comparator.comparingDouble(Gauged::value))));
    largestSector.setText(words(now.sectors().stream().findFirst()));
  }

  private static String number(Exposure now, String statistic, int decimals) {
    return Words.number(Exposure.number(now.statistics(), statistic), decimals);
  }

  private static String words(Optional<Gauged> of) {
    return of.map(
            each -> each.name() + " " + Figures.cell(each.value(), Unit.FRACTION, each.limit()))
        .orElse(Words.MISSING);
  }
}
