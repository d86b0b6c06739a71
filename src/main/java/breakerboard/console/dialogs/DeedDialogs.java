package breakerboard.console.dialogs;

import breakerboard.config.Configuration;
import breakerboard.console.OpenDialog;
import breakerboard.console.dialogs.Deeds.HoldTime;
import breakerboard.domain.Answer;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.layout.Region;

/**
 * Opens the dialog of a deed, once somebody is signed in; while it stands its numbers are of now.
 */
final class DeedDialogs {
  private final DialogPlace place;
  private final RecentReasons recent;
  private final HoldTime hold;
  private final FollowUps followUps;

  DeedDialogs(DialogPlace place, RecentReasons recent, HoldTime hold, FollowUps followUps) {
    this.place = place;
    this.recent = recent;
    this.hold = hold;
    this.followUps = followUps;
  }

  /**
   * Opens the dialog of a deed.
   *
   * @param reader reads its form from what is now
   * @param done hears the engine's answer unless it refused
   */
  void open(
      Function<Configuration, DeedForm> reader,
      Consumer<Answer> done,
      Optional<DeedController.Elsewhere> elsewhere) {
    then(
        reader,
        model -> {
          OpenDialog open = new OpenDialog(place.host());
          DeedController controller =
              new DeedController(
                  model, ended(open, model, done), open::close, elsewhere, place.format());
          show(open, Fxml.load("dialogs/deed.fxml", controller), model);
          controller.firstField().requestFocus();
        });
  }

  /**
   * Opens the guarded dialog of the kill switch.
   *
   * @param done hears the engine's answer unless it refused
   */
  void kill(
      Function<Configuration, DeedForm> reader, Consumer<Answer> done, KillController.Scope scope) {
    then(
        reader,
        model -> {
          OpenDialog open = new OpenDialog(place.host());
          KillController controller =
              new KillController(model, scope, hold, ended(open, model, done), open::close);
          show(open, Fxml.load("dialogs/kill.fxml", controller), model);
          controller.firstField().requestFocus();
        });
  }

  private void then(Function<Configuration, DeedForm> reader, Consumer<DeedModel> open) {
    place
        .seat()
        .then(
            reader.apply(place.commands().configuration()).title(),
            () -> open.accept(new DeedModel(reader, place, recent, followUps)));
  }

  private void show(OpenDialog open, Region dialog, DeedModel model) {
    place.show(open, dialog, place.desk().snapshotProperty(), model::refresh);
    model
        .asking()
        .refusal()
        .subscribe(
            why -> {
              if (!why.isEmpty() && !open.stands()) {
                open.afterwards().tell("%s: %s".formatted(title(model), why));
              }
            });
  }

  /**
   * Who did it sits here from now on; a deed that was called off renames nobody. Once it is asked
   * for it cannot be called off: who took its dialog away before the answer is told.
   */
  private Consumer<Answer> ended(OpenDialog open, DeedModel model, Consumer<Answer> done) {
    return answer -> {
      if (!open.stands() && answer instanceof Answer.Accepted) {
        open.afterwards()
            .tell(
                "%s: carried out. It was asked for before the dialog was closed."
                    .formatted(title(model)));
      }
      open.close();
      String name = model.operator().get();
      if (!name.equals(KillController.NOBODY)) {
        place.seat().taken(name);
      }
      done.accept(answer);
    };
  }

  private static String title(DeedModel model) {
    return model.form().get().title();
  }
}
