package breakerboard.console.layout;

import breakerboard.console.Density;
import breakerboard.console.Display;
import breakerboard.console.Gauges;
import breakerboard.console.Theme;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.ConfigNode.Flag;
import breakerboard.domain.ConfigNode.Items;
import breakerboard.domain.ConfigNode.Members;
import breakerboard.domain.ConfigNode.Numeric;
import breakerboard.domain.ConfigNode.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** A layout as a document, and back. */
final class LayoutForm {
  private static final String FORM = "layout";
  private static final String GAUGES = "gauges";
  private static final String ENLARGED = "enlarged";
  private static final String ORDER = "order";
  private static final int NEWEST = 1;
  private static final double LARGEST = 100_000;

  private LayoutForm() {}

  static Members document(Layout layout) {
    SequencedMap<String, ConfigNode> all = new LinkedHashMap<>();
    all.put(FORM, Numeric.of(NEWEST));
    layout.windows().main().ifPresent(place -> all.put("window", place(place)));
    all.put(
        "torn",
        new Items(layout.windows().torn().stream().<ConfigNode>map(LayoutForm::torn).toList()));
    Layout.Looks looks = layout.looks();
    all.put("theme", new Text(looks.theme().map(Theme::lowerName).orElse("system")));
    all.put("size", Numeric.of(looks.size()));
    all.put("rows", new Text(looks.density().lowerName()));
    all.put(GAUGES, new Text(looks.gauges().lowerName()));
    all.put(ENLARGED, new Text(layout.shown().enlarged()));
    all.put("book", new Text(layout.shown().book()));
    all.put("view", new Text(layout.shown().view()));
    SequencedMap<String, ConfigNode> widths = new LinkedHashMap<>();
    layout.columns().widths().forEach((table, wide) -> widths.put(table, widths(wide)));
    all.put("columns", new Members(widths));
    all.put(ORDER, OrderForm.document(layout.columns().order()));
    all.put("greeted", new Flag(layout.greeted()));
    return new Members(all);
  }

  private static ConfigNode widths(List<Double> widths) {
    return new Items(widths.stream().<ConfigNode>map(Numeric::of).toList());
  }

  private static Members torn(TornPlace torn) {
    SequencedMap<String, ConfigNode> all = new LinkedHashMap<>();
    all.put("view", new Text(torn.view()));
    all.put("book", new Text(torn.book()));
    all.put(ENLARGED, new Text(torn.enlarged()));
    all.putAll(place(torn.place()).values());
    return new Members(all);
  }

  private static Members place(WindowPlace place) {
    SequencedMap<String, ConfigNode> all = new LinkedHashMap<>();
    all.put("x", Numeric.of(place.area().x()));
    all.put("y", Numeric.of(place.area().y()));
    all.put("width", Numeric.of(place.area().width()));
    all.put("height", Numeric.of(place.area().height()));
    all.put("maximized", new Flag(place.maximized()));
    return new Members(all);
  }

  /**
   * The layout that the document says.
   *
   * @throws IllegalArgumentException with the end of a sentence when it says none that this program
   *     knows
   */
  static Layout layout(Members document) {
    int form = (int) number(document, FORM);
    if (form != NEWEST) {
      throw new IllegalArgumentException(
          form > NEWEST ? "is of a newer Breakerboard" : "has no known form");
    }
    return new Layout(
        windows(document),
        looks(document),
        new Layout.Shown(
            text(document, "book"), text(document, "view"), text(document, ENLARGED, "")),
        new Layout.Columns(
            widths(members(member(document, "columns"), "columns")),
            OrderForm.order(Optional.ofNullable(document.values().get(ORDER)))),
        flag(document, "greeted"));
  }

  private static Layout.Windows windows(Members document) {
    return new Layout.Windows(
        Optional.ofNullable(document.values().get("window"))
            .map(node -> place(members(node, "window"))),
        items(document, "torn").stream().map(node -> torn(members(node, "torn"))).toList());
  }

  private static Layout.Looks looks(Members document) {
    String theme = text(document, "theme");
    String usual = Layout.UNKNOWN.looks().gauges().lowerName();
    return new Layout.Looks(
        theme.equals("system") ? Optional.empty() : Optional.of(named(Theme.named(theme), "theme")),
        Math.clamp((long) number(document, "size"), Display.SMALLEST, Display.LARGEST),
        named(Density.named(text(document, "rows")), "rows"),
        named(Gauges.named(text(document, GAUGES, usual)), GAUGES));
  }

  private static Map<String, List<Double>> widths(Members all) {
    Map<String, List<Double>> widths = new LinkedHashMap<>();
    for (String table : all.values().keySet()) {
      widths.put(table, items(all, table).stream().map(node -> number(node, "columns")).toList());
    }
    return widths;
  }

  private static TornPlace torn(Members document) {
    return new TornPlace(
        text(document, "view"),
        text(document, "book"),
        text(document, ENLARGED, ""),
        place(document));
  }

  private static WindowPlace place(Members document) {
    return new WindowPlace(
        new Area(
            number(document, "x"),
            number(document, "y"),
            number(document, "width"),
            number(document, "height")),
        flag(document, "maximized"));
  }

  private static ConfigNode member(Members document, String name) {
    return Optional.ofNullable(document.values().get(name)).orElseThrow(() -> wrong(name));
  }

  private static double number(Members document, String name) {
    return number(member(document, name), name);
  }

  private static double number(ConfigNode node, String name) {
    if (node instanceof Numeric(double value, var _) && Math.abs(value) <= LARGEST) {
      return value;
    }
    throw wrong(name);
  }

  private static String text(Members document, String name) {
    if (member(document, name) instanceof Text(String value)) {
      return value;
    }
    throw wrong(name);
  }

  /** What older programs did not write is as it was then. */
  private static String text(Members document, String name, String before) {
    return document.values().containsKey(name) ? text(document, name) : before;
  }

  private static boolean flag(Members document, String name) {
    if (member(document, name) instanceof Flag(boolean value)) {
      return value;
    }
    throw wrong(name);
  }

  private static List<ConfigNode> items(Members document, String name) {
    if (member(document, name) instanceof Items(List<ConfigNode> values)) {
      return values;
    }
    throw wrong(name);
  }

  private static Members members(ConfigNode node, String name) {
    if (node instanceof Members members) {
      return members;
    }
    throw wrong(name);
  }

  private static <T> T named(Optional<T> found, String name) {
    return found.orElseThrow(() -> wrong(name));
  }

  private static IllegalArgumentException wrong(String name) {
    return new IllegalArgumentException("has no usable \"" + name + "\"");
  }
}
