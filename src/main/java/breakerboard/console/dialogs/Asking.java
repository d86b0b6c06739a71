package breakerboard.console.dialogs;

import breakerboard.config.Configuration;
import breakerboard.domain.Answer;
import breakerboard.domain.Command;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Hands a deed to the engine, and keeps how it was answered. */
final class Asking {
  private final Commands commands;
  private final FollowUps followUps;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();

  /**
   * What is asked for.
   *
   * @param basedOn the configuration that the operator saw
   * @param follow what is done outside the engine once it is carried out
   */
  record Question(
      Command command,
      String operator,
      String reason,
      Configuration basedOn,
      Optional<Way.Follow> follow) {}

  /**
   * @param followUps keeps what follows while the engine waits for a second operator
   */
  Asking(Commands commands, FollowUps followUps) {
    this.commands = commands;
    this.followUps = followUps;
  }

  /**
   * Asks the engine.
   *
   * @param taken runs when it did not refuse
   * @param done hears that it was carried out with all that follows, or that it waits
   */
  void ask(Question question, Runnable taken, Consumer<Answer> done) {
    busy.set(true);
    anew();
    commands.submit(
        question.command(),
        question.operator(),
        question.reason(),
        question.basedOn().version(),
        answer -> {
          switch (answer) {
            case Answer.Accepted _ -> {
              taken.run();
              question
                  .follow()
                  .ifPresentOrElse(
                      follow -> follow(follow, () -> done.accept(answer)),
                      () -> end(() -> done.accept(answer)));
            }
            case Answer.Waiting(var _, long request, var _) -> {
              taken.run();
              question.follow().ifPresent(follow -> followUps.keep(request, follow));
              end(() -> done.accept(answer));
            }
            case Answer.Refused(var _, String why) ->
                end(
                    () -> {
                      refusal.set(why);
                      stale.set(
                          question.command().needsCurrentConfiguration()
                              && commands.configuration().version()
                                  != question.basedOn().version());
                    });
          }
        });
  }

  private void follow(Way.Follow follow, Runnable done) {
    commands.aside(follow::run, failure -> end(() -> failure.ifPresentOrElse(refusal::set, done)));
  }

  private void end(Runnable told) {
    busy.set(false);
    told.run();
  }

  /** Forgets how the last one was answered. */
  void anew() {
    refusal.set("");
    stale.set(false);
  }

  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** The engine's refusal, empty when there is none. */
  ReadOnlyStringProperty refusal() {
    return refusal.getReadOnlyProperty();
  }

  /** Whether it was refused because the configuration moved on. */
  ReadOnlyBooleanProperty stale() {
    return stale.getReadOnlyProperty();
  }
}
