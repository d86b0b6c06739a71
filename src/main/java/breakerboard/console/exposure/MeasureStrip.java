package breakerboard.console.exposure;

import breakerboard.console.Figures;
import breakerboard.domain.Unit;
import breakerboard.domain.Words;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The measures of the whole book, side by side. */
final class MeasureStrip extends HBox {
  private static final int MEASURES = 5;

  private final List<MeasurePanel> panels =
      Stream.generate(MeasurePanel::new).limit(MEASURES).toList();

  MeasureStrip() {
    getStyleClass().add("measures");
    panels.forEach(panel -> setHgrow(panel, Priority.ALWAYS));
    getChildren().setAll(panels);
  }

  void show(Exposure now) {
    double nav = now.holdings().nav();
    for (int i = 0; i < panels.size(); i++) {
      Gauged measure = now.measures().get(i);
      if (measure.unit() == Unit.FRACTION) {
        panels
            .get(i)
            .show(
                measure,
                money(measure, nav),
                Figures.whole(measure.signed() * nav),
                MeasurePanel.headroom(measure, nav));
      } else {
        panels.get(i).show(measure, effective(now), effective(now), "HHI " + hhi(now));
      }
    }
  }

  private static String money(Gauged measure, double nav) {
    String value = Figures.whole(measure.signed() * nav);
    return Double.isNaN(measure.limit())
        ? value
        : value + " of " + measure.bothSides() + Figures.whole(measure.limit() * nav);
  }

  private static String effective(Exposure now) {
    return "effective " + Words.number(Exposure.number(now.statistics(), "effective_positions"), 1);
  }

  private static String hhi(Exposure now) {
    return Words.number(Exposure.number(now.statistics(), "position_hhi"), 3);
  }
}
