package breakerboard.console;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** A view in a window of its own: the banner above it, dialogs over it, nothing else. */
public final class TornController implements Showing {
  private final DeskModel desk;
  private final DialogHost dialogs;
  private final Format format;
  private final Sitting sitting;
  private final JournalModel journal;
  private final ViewEntry entry;
  private final Display display;
  private final KeyBindings keys;
  private final Attachments attachments = new Attachments();
  private @Nullable ScreenView view;

  @FXML private ZoomFrame frame;
  @FXML private BannerController bannerController;
  @FXML private FeedBand band;
  @FXML private JournalBand journalBand;
  @FXML private Band afterBand;
  @FXML private EngineBand engineBand;

  /**
   * @param dialogs takes the view, and dialogs above it
   * @param journal how the desk's journal is
   * @param entry the view
   */
  public TornController(
      DeskModel desk,
      DialogHost dialogs,
      Format format,
      Sitting sitting,
      JournalModel journal,
      ViewEntry entry,
      Display display,
      KeyBindings keys) {
    this.desk = desk;
    this.dialogs = dialogs;
    this.format = format;
    this.sitting = sitting;
    this.journal = journal;
    this.entry = entry;
    this.display = display;
    this.keys = keys;
  }

  @FXML
  void initialize() {
    frame.setCenter(dialogs);
    keys.bind(Shortcuts.KILL_SWITCH, bannerController::openKillSwitch);
    keys.bind(Shortcuts.FIND, this::find);
    keys.bind(Shortcuts.LOCK, sitting::lock);
    new DisplayMenu(display).bind(keys);
    keys.listenAround(frame);
  }

  @Override
  public Node bands() {
    return frame.getTop();
  }

  @Override
  public Optional<ScreenView> view() {
    return Optional.ofNullable(view);
  }

  private void find() {
    if (!dialogs.isShowing()) {
      Optional.ofNullable(view).ifPresent(ScreenView::find);
    }
  }

  /** Starts to follow the models, and shows the view. */
  public void attach() {
    bannerController.attach();
    band.follow(attachments, desk, format);
    attachments.follow(journal.stateProperty(), now -> journalBand.show(JournalLine.of(now)));
    attachments.follow(dialogs.afterwards().lineProperty(), afterBand::show);
    engineBand.follow(attachments, desk, format, frame);
    ScreenView made = entry.open().get();
    view = made;
    dialogs.setView(made.root());
    made.attach();
  }

  /** Lets the models go, with the view. */
  public void detach() {
    dialogs.close();
    attachments.release();
    bannerController.detach();
    Optional.ofNullable(view).ifPresent(ScreenView::detach);
  }
}
