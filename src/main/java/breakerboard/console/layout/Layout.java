package breakerboard.console.layout;

import breakerboard.console.Density;
import breakerboard.console.Display;
import breakerboard.console.Gauges;
import breakerboard.console.Theme;
import breakerboard.console.columns.ColumnOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the windows were left.
 *
 * @param windows where they stand
 * @param looks what they look like
 * @param shown what the main window shows
 * @param columns how tables are arranged
 * @param greeted whether the words for the first start have been put away
 */
public record Layout(Windows windows, Looks looks, Shown shown, Columns columns, boolean greeted) {
  /** Nothing is remembered. */
  public static final Layout UNKNOWN =
      new Layout(
          new Windows(Optional.empty(), List.of()),
          new Looks(Optional.empty(), Display.USUAL, Density.COMFORTABLE, Gauges.BULLETS),
          new Shown("", "", ""),
          new Columns(Map.of(), Map.of()),
          false);

  /**
   * Where the windows stand.
   *
   * @param main the main one, empty before it was ever shown
   * @param torn those beside it
   */
  public record Windows(Optional<WindowPlace> main, List<TornPlace> torn) {
    public Windows {
      torn = List.copyOf(torn);
    }
  }

  /**
   * What the windows look like.
   *
   * @param theme empty to follow the system
   * @param size of everything, percent
   * @param gauges how tiles draw a value against its limit
   */
  public record Looks(Optional<Theme> theme, int size, Density density, Gauges gauges) {}

  /**
   * What the main window shows.
   *
   * @param book the chosen one, empty for none
   * @param view name of it, empty for the usual one
   * @param enlarged id of the breaker whose tile is enlarged, empty for none
   */
  public record Shown(String book, String view, String enlarged) {}

  /**
   * How tables are arranged, by their names.
   *
   * @param widths of the columns that an operator changed, pixels, in the order that they have at
   *     first
   * @param order how an operator arranged them
   */
  public record Columns(Map<String, List<Double>> widths, Map<String, ColumnOrder> order) {
    public Columns {
      widths = new TreeMap<>(widths);
      order = new TreeMap<>(order);
    }

    private Columns wide(String table, List<Double> now) {
      Map<String, List<Double>> all = new TreeMap<>(widths);
      all.put(table, List.copyOf(now));
      return new Columns(all, order);
    }

    private Columns ordered(String table, ColumnOrder now) {
      Map<String, ColumnOrder> all = new TreeMap<>(order);
      all.put(table, now);
      return new Columns(widths, all);
    }

    private Columns usualOrder(String table) {
      Map<String, ColumnOrder> others = new TreeMap<>(order);
      others.remove(table);
      return new Columns(widths, others);
    }

    private Columns usual(String table) {
      Map<String, List<Double>> others = new TreeMap<>(widths);
      others.remove(table);
      return new Columns(others, order).usualOrder(table);
    }
  }

  public Layout withWindow(WindowPlace place) {
    return with(new Windows(Optional.of(place), windows.torn()));
  }

  /** The same without the place of the main window, for who asked for another one. */
  public Layout withoutWindow() {
    return with(new Windows(Optional.empty(), windows.torn()));
  }

  public Layout withTorn(List<TornPlace> places) {
    return with(new Windows(windows.main(), places));
  }

  private Layout with(Windows others) {
    return new Layout(others, looks, shown, columns, greeted);
  }

  public Layout withLooks(Looks others) {
    return new Layout(windows, others, shown, columns, greeted);
  }

  public Layout withEnlarged(String breaker) {
    return with(new Shown(shown.book(), shown.view(), breaker));
  }

  public Layout withShown(String book, String view) {
    return with(new Shown(book, view, shown.enlarged()));
  }

  private Layout with(Shown another) {
    return new Layout(windows, looks, another, columns, greeted);
  }

  public Layout withColumns(String table, List<Double> widths) {
    return with(columns.wide(table, widths));
  }

  public Layout withOrder(String table, ColumnOrder arranged) {
    return with(columns.ordered(table, arranged));
  }

  /** The same with the columns of the table in the order that they have at first. */
  public Layout withUsualOrder(String table) {
    return with(columns.usualOrder(table));
  }

  /** The same with the columns of the table as at first, their widths too. */
  public Layout withUsualColumns(String table) {
    return with(columns.usual(table));
  }

  private Layout with(Columns others) {
    return new Layout(windows, looks, shown, others, greeted);
  }

  public Layout withGreeted() {
    return new Layout(windows, looks, shown, columns, true);
  }
}
