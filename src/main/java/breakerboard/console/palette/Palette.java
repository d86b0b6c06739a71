package breakerboard.console.palette;

import breakerboard.console.DialogHost;
import breakerboard.console.KeyBindings;
import breakerboard.console.Shortcuts;
import java.util.List;
import java.util.function.Supplier;

/** Opens the palette and the sheet of shortcuts over the views of one window. */
public final class Palette {
  private final DialogHost dialogs;
  private final KeyBindings keys;
  private final Supplier<List<PaletteEntry>> entries;

  /**
   * @param entries what can be done, asked anew whenever the palette opens
   */
  public Palette(DialogHost dialogs, KeyBindings keys, Supplier<List<PaletteEntry>> entries) {
    this.dialogs = dialogs;
    this.keys = keys;
    this.entries = entries;
  }

  /** Their keys open them. */
  public void bind() {
    keys.bind(Shortcuts.PALETTE, this::open);
    keys.bind(Shortcuts.SHEET, this::openSheet);
  }

  /** Opens the palette; what somebody fills in at the moment stays. */
  public void open() {
    if (!dialogs.isShowing() || isMine()) {
      dialogs.close();
      dialogs.show(new PaletteCard(entries.get(), dialogs::close));
    }
  }

  /** Opens the sheet of all shortcuts; what somebody fills in at the moment stays. */
  public void openSheet() {
    if (!dialogs.isShowing() || isMine()) {
      dialogs.close();
      dialogs.show(new ShortcutSheet(keys.shortcuts(), dialogs::close));
    }
  }

  private boolean isMine() {
    return dialogs
        .dialog()
        .filter(
            node ->
                node.getStyleClass().contains("palette")
                    || node.getStyleClass().contains("shortcut-sheet"))
        .isPresent();
  }
}
