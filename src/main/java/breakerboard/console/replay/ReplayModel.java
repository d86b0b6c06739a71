package breakerboard.console.replay;

import breakerboard.console.BookModel;
import breakerboard.console.Format;
import breakerboard.console.ScreenBridge;
import breakerboard.desk.EngineGateway;
import breakerboard.desk.RecordedDay;
import breakerboard.desk.Replay;
import breakerboard.desk.ReplayChoice;
import breakerboard.desk.ReplayMarks;
import breakerboard.desk.ReplayState;
import breakerboard.desk.ReplayState.Phase;
import breakerboard.desk.Replays;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/**
 * The replay on the screen. One that nobody sees pauses: it goes on where it was left when it is
 * looked at again and told to. On the JavaFX thread.
 */
public final class ReplayModel {
  private final Replays replays;
  private final ScreenBridge live;
  private final Executor aside;
  private final Format format;
  private final AtomicBoolean underWay = new AtomicBoolean();
  private final ReadOnlyObjectWrapper<Optional<Replay>> replay = empty();
  private final ReadOnlyObjectWrapper<Optional<ReplayState>> state = empty();
  private final ReadOnlyObjectWrapper<Optional<ReplayMarks>> marks = empty();
  private final ReadOnlyObjectWrapper<Optional<ReplayedDesk>> desk = empty();
  private final ReadOnlyObjectWrapper<Days> days =
      new ReadOnlyObjectWrapper<>(new Days(List.of(), "", false));
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
  private int views;

  /**
   * The days that can be opened.
   *
   * @param trouble why they cannot be listed, a sentence; empty when they can
   * @param known whether the disk was asked already
   */
  record Days(List<RecordedDay> days, String trouble, boolean known) {}

  /**
   * @param live the bridge of the live desk, beside which those of replays stand
   * @param aside takes what it is given away from the JavaFX thread
   */
  public ReplayModel(Replays replays, ScreenBridge live, Format format, Executor aside) {
    this.replays = replays;
    this.live = live;
    this.aside = aside;
    this.format = format;
    live.shownProperty().subscribe(_ -> showOrPause());
  }

  private static <T> ReadOnlyObjectWrapper<Optional<T>> empty() {
    return new ReadOnlyObjectWrapper<>(Optional.empty());
  }

  /** What goes on while another view is shown: {@code paused}; empty while nothing is open. */
  public ObservableValue<String> noteProperty() {
    return note.getReadOnlyProperty();
  }

  /** The replay that is open. */
  ReadOnlyObjectProperty<Optional<Replay>> replayProperty() {
    return replay.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<ReplayState>> stateProperty() {
    return state.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<ReplayMarks>> marksProperty() {
    return marks.getReadOnlyProperty();
  }

  /** What the present run shows; the former one while it is being gone somewhere else. */
  ReadOnlyObjectProperty<Optional<ReplayedDesk>> deskProperty() {
    return desk.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Days> daysProperty() {
    return days.getReadOnlyProperty();
  }

  /** Why there are no recordings here, a sentence; empty where there may be some. */
  String obstacle() {
    return replays.obstacle();
  }

  Optional<Replay> replay() {
    return replay.get();
  }

  /** Asks the disk which days there are. */
  void listDays() {
    aside.execute(
        () -> {
          Days found = read();
          live.post(() -> days.set(found));
        });
  }

  private Days read() {
    try {
      return new Days(replays.days(), "", true);
    } catch (IOException e) {
      return new Days(List.of(), String.valueOf(e.getMessage()), true);
    }
  }

  /** Opens something in the place of what is open. */
  void open(ReplayChoice choice) {
    close();
    Replay opened = replays.open(choice);
    replay.set(Optional.of(opened));
    opened.onChange(
        () -> {
          if (underWay.compareAndSet(false, true)) {
            live.post(this::refresh);
          }
        });
  }

  /** Ends the replay; its threads end with it. */
  public void close() {
    replay.get().ifPresent(Replay::close);
    desk.get().ifPresent(shown -> shown.setVisible(false));
    replay.set(Optional.empty());
    state.set(Optional.empty());
    marks.set(Optional.empty());
    desk.set(Optional.empty());
    showNote();
  }

  private void refresh() {
    underWay.set(false);
    replay.get().ifPresent(this::show);
  }

  private void show(Replay shown) {
    ReplayState now = shown.state();
    if (now.phase() != Phase.SEEKING) {
      shown.gateway().ifPresent(this::show);
    }
    marks.set(Optional.of(shown.marks()));
    state.set(Optional.of(now));
    showNote();
  }

  private void show(EngineGateway gateway) {
    if (desk.get().filter(shown -> shown.isOf(gateway)).isPresent()) {
      return;
    }
    Optional<String> book =
        desk.get().flatMap(former -> former.selection().book()).map(BookModel::name);
    desk.get().ifPresent(former -> former.setVisible(false));
    ReplayedDesk made = new ReplayedDesk(gateway, live, book);
    desk.set(Optional.of(made));
    made.setVisible(isVisible());
  }

  /** A view of it came to the front. */
  void seen() {
    views++;
    showOrPause();
  }

  /** A view of it is no longer in front. */
  void leftAlone() {
    views--;
    showOrPause();
  }

  private boolean isVisible() {
    return views > 0 && live.shownProperty().get();
  }

  private void showOrPause() {
    desk.get().ifPresent(shown -> shown.setVisible(isVisible()));
    if (!isVisible()) {
      replay.get().ifPresent(Replay::pause);
    }
    showNote();
  }

  private void showNote() {
    note.set(views > 0 ? "" : state.get().map(this::words).orElse(""));
  }

  private String words(ReplayState now) {
    return switch (now.phase()) {
      case SEEKING -> "opening";
      case PAUSED, PLAYING -> format.brief(now.position(), now.position());
      case ENDED -> "ended";
      case FAILED -> "failed";
    };
  }
}
