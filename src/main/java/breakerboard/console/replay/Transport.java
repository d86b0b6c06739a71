package breakerboard.console.replay;

import breakerboard.desk.Replay;
import breakerboard.desk.ReplayMark;
import breakerboard.desk.ReplayState;
import breakerboard.desk.ReplayState.Phase;
import breakerboard.domain.Times;
import java.util.Optional;
import javafx.scene.input.KeyEvent;

/** What the buttons and keys of a replay do; without a replay they do nothing. */
final class Transport {
  private final ReplayModel model;
  private final TimeLine line;

  Transport(ReplayModel model, TimeLine line) {
    this.model = model;
    this.line = line;
  }

  void playOrPause() {
    Optional<Phase> phase = model.stateProperty().get().map(ReplayState::phase);
    model
        .replay()
        .ifPresent(
            replay -> {
              if (phase.filter(Phase.PLAYING::equals).isPresent()) {
                replay.pause();
              } else {
                replay.play();
              }
            });
  }

  void step() {
    model.replay().ifPresent(Replay::step);
  }

  void stepToEvent() {
    model.replay().ifPresent(Replay::stepToEvent);
  }

  void cancel() {
    model.replay().ifPresent(Replay::cancel);
  }

  void stopMarks() {
    model.replay().ifPresent(Replay::stopMarks);
  }

  /**
   * Goes to the next mark.
   *
   * @param onward or to the one before
   */
  void toMark(boolean onward) {
    line.beside(onward).map(ReplayMark::time).ifPresent(this::seek);
  }

  void seek(long time) {
    model.replay().ifPresent(replay -> replay.seek(time));
  }

  void setSpeed(double factor) {
    model.replay().ifPresent(replay -> replay.setSpeed(factor));
  }

  private void faster(int places) {
    model
        .stateProperty()
        .get()
        .ifPresent(now -> setSpeed(Speed.beside(now.speed(), places).factor()));
  }

  private void toEnd(boolean last) {
    model
        .replay()
        .map(replay -> last ? replay.to() : replay.from())
        .filter(time -> time != Times.NEVER)
        .ifPresent(this::seek);
  }

  /** Does what the key says; whether it says anything. */
  boolean press(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return false;
    }
    switch (event.getCode()) {
      case SPACE -> playOrPause();
      case LEFT -> toMark(false);
      case RIGHT -> toMark(true);
      case HOME -> toEnd(false);
      case END -> toEnd(true);
      case PLUS, ADD, EQUALS -> faster(1);
      case MINUS, SUBTRACT -> faster(-1);
      case N -> step();
      case E -> stepToEvent();
      default -> {
        return false;
      }
    }
    return true;
  }
}
