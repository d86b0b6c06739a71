package breakerboard.console.exposure;

import breakerboard.console.Figures;
import breakerboard.console.Lettering;
import breakerboard.console.Painted;
import breakerboard.console.ScreenState;
import breakerboard.console.StateShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** The book as a map: sectors as fields, positions as tiles within them, areas by gross weight. */
final class TreemapPane extends Painted {
  private static final StyleablePropertyFactory<TreemapPane> FACTORY =
      new StyleablePropertyFactory<>(Painted.getClassCssMetaData());
  private static final double HEAD = 18;
  private static final double GAP = 2;
  private static final double PAD = 6;
  private static final double LINE = 17;
  private static final double SHAPE = 13;

  private final StyleableProperty<Color> text = ink(FACTORY, this, "-bb-map-text", m -> m.text);
  private final StyleableProperty<Color> soft = ink(FACTORY, this, "-bb-map-soft", m -> m.soft);
  private final StyleableProperty<Color> longInk =
      ink(FACTORY, this, "-bb-map-long", m -> m.longInk);
  private final StyleableProperty<Color> shortInk =
      ink(FACTORY, this, "-bb-map-short", m -> m.shortInk);
  private final StyleableProperty<Color> field = ink(FACTORY, this, "-bb-map-field", m -> m.field);
  private final StyleableProperty<Color> warn = ink(FACTORY, this, "-bb-map-warn", m -> m.warn);
  private final StyleableProperty<Color> breach =
      ink(FACTORY, this, "-bb-map-breach", m -> m.breach);
  private final Tooltip tip = new Tooltip();
  private List<PositionLine> lines = List.of();
  private List<Tile> tiles = List.of();

  private record Tile(PositionLine line, Treemap.Place place) {}

  TreemapPane() {
    getStyleClass().add("treemap");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    Tooltip.install(this, tip);
    setOnMouseMoved(this::tell);
  }

  void show(List<PositionLine> now) {
    if (!now.equals(lines)) {
      lines = now;
      setAccessibleText(
          "Map of %s by sector and size"
              .formatted(Figures.count(now.size(), "position", "positions")));
      repaint();
    }
  }

  private void tell(MouseEvent event) {
    tip.setText(
        tiles.stream()
            .filter(tile -> holds(tile.place(), event.getX(), event.getY()))
            .findFirst()
            .map(tile -> words(tile.line()))
            .orElse(""));
  }

  private static boolean holds(Treemap.Place place, double x, double y) {
    return x >= place.x()
        && x < place.x() + place.width()
        && y >= place.y()
        && y < place.y() + place.height();
  }

  private static String words(PositionLine line) {
    return "%s · %s · %s %s · %s"
        .formatted(
            line.symbol(),
            line.sector(),
            line.isShort() ? "short" : "long",
            Figures.whole(Math.abs(line.marketValue())),
            line.weight().words());
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    List<Tile> drawn = new ArrayList<>();
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.LEFT);
    Map<String, List<PositionLine>> sectors = sectors();
    List<Double> sizes = sectors.values().stream().map(TreemapPane::size).toList();
    List<Treemap.Place> fields = Treemap.of(sizes, new Treemap.Place(0, 0, width, height));
    int at = 0;
    for (Map.Entry<String, List<PositionLine>> sector : sectors.entrySet()) {
      field(g, sector.getKey(), sector.getValue(), fields.get(at++), drawn);
    }
    tiles = drawn;
  }

  private Map<String, List<PositionLine>> sectors() {
    Map<String, List<PositionLine>> all =
        lines.stream().collect(Collectors.groupingBy(PositionLine::sector));
    Map<String, List<PositionLine>> ordered = new LinkedHashMap<>();
    all.entrySet().stream()
        .sorted(
            Comparator.comparingDouble(
                    (Map.Entry<String, List<PositionLine>> each) -> -size(each.getValue()))
                .thenComparing(Map.Entry::getKey))
        .forEach(each -> ordered.put(each.getKey(), each.getValue()));
    return ordered;
  }

  private static double size(List<PositionLine> of) {
    return of.stream().mapToDouble(line -> Math.abs(line.marketValue())).sum();
  }

  private void field(
      GraphicsContext g,
      String sector,
      List<PositionLine> of,
      Treemap.Place place,
      List<Tile> drawn) {
    g.setFill(field.getValue());
    g.fillRect(place.x(), place.y(), place.width() - GAP, place.height() - GAP);
    boolean headed = place.height() > 3 * HEAD && place.width() > 4 * HEAD;
    if (headed) {
      write(g, sector, soft.getValue(), place, place.y() + HEAD / 2);
    }
    double top = headed ? HEAD : 0;
    List<PositionLine> ordered =
        of.stream()
            .sorted(Comparator.comparingDouble(line -> -Math.abs(line.marketValue())))
            .toList();
    List<Treemap.Place> places =
        Treemap.of(
            ordered.stream().map(line -> Math.abs(line.marketValue())).toList(),
            new Treemap.Place(
                place.x() + GAP,
                place.y() + top + GAP,
                place.width() - 3 * GAP,
                place.height() - top - 3 * GAP));
    for (int i = 0; i < ordered.size(); i++) {
      tile(g, ordered.get(i), places.get(i));
      drawn.add(new Tile(ordered.get(i), places.get(i)));
    }
  }

  private void tile(GraphicsContext g, PositionLine line, Treemap.Place place) {
    g.setFill((line.isShort() ? shortInk : longInk).getValue());
    g.fillRect(place.x(), place.y(), place.width() - 1, place.height() - 1);
    switch (line.weight().level()) {
      case WARN -> mark(g, ScreenState.WARNING, warn.getValue(), place);
      case BREACH -> mark(g, ScreenState.TRIPPED, breach.getValue(), place);
      case CLEAR, UNFED -> {}
    }
    String name = line.isShort() ? "−" + line.symbol() : line.symbol();
    double middle = place.y() + place.height() / 2;
    boolean two = place.height() > 2 * LINE + PAD;
    if (place.height() > LINE) {
      write(g, name, text.getValue(), place, two ? middle - LINE / 2 : middle);
    }
    if (two) {
      write(g, line.weight().words(), soft.getValue(), place, middle + LINE / 2);
    }
  }

  /** An edge, and the shape of the state where there is room for it: not by colour alone. */
  private static void mark(GraphicsContext g, ScreenState state, Color ink, Treemap.Place place) {
    g.setStroke(ink);
    g.setLineWidth(3);
    g.strokeRect(place.x() + 1.5, place.y() + 1.5, place.width() - 4, place.height() - 4);
    if (Math.min(place.width(), place.height()) > SHAPE + 2 * PAD) {
      double left = place.x() + place.width() - SHAPE - PAD - GAP;
      StateShape.paint(g, state, ink, left, place.y() + PAD, SHAPE);
    }
  }

  /** Whole, or not at all: a number that is cut would be another number. */
  private static void write(
      GraphicsContext g, String words, Color ink, Treemap.Place place, double y) {
    if (Lettering.wide(words, Lettering.LABEL) <= place.width() - 2 * PAD) {
      g.setFont(Lettering.LABEL);
      g.setFill(ink);
      g.fillText(words, place.x() + PAD, Math.rint(y));
    }
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }
}
