package breakerboard.console.app;

import breakerboard.console.ShellController;
import breakerboard.console.Showing;
import breakerboard.console.palette.ButtonsInSight;
import breakerboard.console.palette.PaletteEntry;
import java.util.List;

/** What views have buttons for, as lines of the palette. */
final class ViewDeeds {
  /** What somebody may want without looking at its view first. */
  static final List<Deed> ELSEWHERE =
      List.of(
          new Deed("Events", "acknowledgeAll", "Acknowledge all standing alarms…"),
          new Deed("Events", "export", "Export events…"),
          new Deed("Events", "paused", "Pause the log of events"),
          new Deed("Events", "history", "Search the history of events"),
          new Deed("Limits", "apply", "Apply the staged limits…"),
          new Deed("Limits", "versions", "Versions of the limits"),
          new Deed("Replay", "browse", "Replay a file…"),
          new Deed("Health", "export", "Export the health report…"),
          new Deed("Handover", "handOver", "Hand over the shift…"),
          new Deed("Handover", "save", "Save the handover as text…"));

  private ViewDeeds() {}

  /**
   * A button of a view.
   *
   * @param button its id
   * @param words what it does, for who does not see its view
   */
  record Deed(String view, String button, String words) {}

  /** The buttons of the view that is shown. */
  static List<PaletteEntry> inSight(Showing window, String name, List<PaletteEntry> already) {
    return window
        .view()
        .map(view -> ButtonsInSight.under(view.root(), name, already))
        .orElse(List.of());
  }

  /** What the views have that are not shown: the view is shown, and its button is pressed. */
  static List<PaletteEntry> elsewhere(ShellController shell) {
    return ELSEWHERE.stream()
        .filter(deed -> !deed.view().equals(shell.shownNameProperty().get()))
        .map(deed -> PaletteEntry.of(deed.words(), deed.view(), () -> act(shell, deed)))
        .toList();
  }

  private static void act(ShellController shell, Deed deed) {
    shell.show(deed.view());
    shell
        .view()
        .flatMap(view -> ButtonsInSight.named(view.root(), deed.button()))
        .ifPresent(ButtonsInSight::press);
  }
}
