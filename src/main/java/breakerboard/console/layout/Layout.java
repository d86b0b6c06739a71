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
 * @param window the main window, empty before it was ever shown
 * @param torn the windows beside it
 * @param theme empty to follow the system
 * @param size of everything, percent
 * @param gauges how tiles draw a value against its limit
 * @param enlarged id of the breaker whose tile is enlarged in the main window, empty for none
 * @param book the chosen one, empty for none
 * @param view name of the shown one, empty for the usual one
 * @param columns widths of the columns that an operator changed, pixels, in the order that they
 *     have at first, by the name of their table
 * @param order how an operator arranged columns, by the name of their table
 * @param greeted whether the words for the first start have been put away
 */
public record Layout(
    Optional<WindowPlace> window,
    List<TornPlace> torn,
    Optional<Theme> theme,
    int size,
    Density density,
    Gauges gauges,
    String enlarged,
    String book,
    String view,
    Map<String, List<Double>> columns,
    Map<String, ColumnOrder> order,
    boolean greeted) {

  /** Nothing is remembered. */
  public static final Layout UNKNOWN =
      new Layout(
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Display.USUAL,
          Density.COMFORTABLE,
          Gauges.BULLETS,
          "",
          "",
          "",
          Map.of(),
          Map.of(),
          false);

  public Layout {
    torn = List.copyOf(torn);
    columns = new TreeMap<>(columns);
    order = new TreeMap<>(order);
  }

  public Layout withWindow(WindowPlace place) {
    return new Layout(
        Optional.of(place),
        torn,
        theme,
        size,
        density,
        gauges,
        enlarged,
        book,
        view,
        columns,
        order,
        greeted);
  }

  /** The same without the place of the main window, for who asked for another one. */
  public Layout withoutWindow() {
    return new Layout(
        Optional.empty(),
        torn,
        theme,
        size,
        density,
        gauges,
        enlarged,
        book,
        view,
        columns,
        order,
        greeted);
  }

  public Layout withTorn(List<TornPlace> places) {
    return new Layout(
        window, places, theme, size, density, gauges, enlarged, book, view, columns, order,
        greeted);
  }

  public Layout withDisplay(Optional<Theme> chosen, int percent, Density rows, Gauges drawn) {
    return new Layout(
        window, torn, chosen, percent, rows, drawn, enlarged, book, view, columns, order, greeted);
  }

  public Layout withEnlarged(String breaker) {
    return new Layout(
        window, torn, theme, size, density, gauges, breaker, book, view, columns, order, greeted);
  }

  public Layout withShown(String shownBook, String shownView) {
    return new Layout(
        window, torn, theme, size, density, gauges, enlarged, shownBook, shownView, columns, order,
        greeted);
  }

  public Layout withColumns(String table, List<Double> widths) {
    Map<String, List<Double>> all = new TreeMap<>(columns);
    all.put(table, List.copyOf(widths));
    return new Layout(
        window, torn, theme, size, density, gauges, enlarged, book, view, all, order, greeted);
  }

  /**
   * The same with other columns of one table.
   *
   * @param arranged how the columns of the table are, empty for as at first
   */
  public Layout withOrder(String table, Optional<ColumnOrder> arranged) {
    Map<String, ColumnOrder> all = new TreeMap<>(order);
    arranged.ifPresentOrElse(now -> all.put(table, now), () -> all.remove(table));
    return new Layout(
        window, torn, theme, size, density, gauges, enlarged, book, view, columns, all, greeted);
  }

  /** The same with the columns of the table as at first, their widths too. */
  public Layout withUsualColumns(String table) {
    Map<String, List<Double>> others = new TreeMap<>(columns);
    others.remove(table);
    return new Layout(
            window, torn, theme, size, density, gauges, enlarged, book, view, others, order,
            greeted)
        .withOrder(table, Optional.empty());
  }

  public Layout withGreeted() {
    return new Layout(
        window, torn, theme, size, density, gauges, enlarged, book, view, columns, order, true);
  }
}
