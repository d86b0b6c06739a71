package breakerboard.console.dialogs;

import breakerboard.config.Configuration;
import breakerboard.config.Key;
import breakerboard.domain.Answer;
import breakerboard.domain.Command;
import breakerboard.domain.Command.KeyChange;
import breakerboard.domain.Times;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * What an operator fills in before a deed, why it cannot be done yet, and how the engine answered.
 */
final class DeedModel {
  private final Function<Configuration, DeedForm> reader;
  private final Commands commands;
  private final RecentReasons recent;
  private final LongSupplier clock;
  private final ZoneId zone;

  private final ReadOnlyObjectWrapper<DeedForm> form;
  private final ReadOnlyObjectWrapper<Way> way;
  private final StringProperty reason = new SimpleStringProperty("");
  private final StringProperty operator;
  private final boolean proved;
  private final StringProperty end = new SimpleStringProperty("");
  private final BooleanProperty untilReverted = new SimpleBooleanProperty();
  private final ObjectProperty<Optional<Key<?>>> key = new SimpleObjectProperty<>(Optional.empty());
  private final StringProperty value = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
  private final StringBinding cause;
  private Configuration basedOn;

  /** The place of what is chosen among the ways of the form. */
  private int chosen;

  /**
   * @param reader reads the form anew from what is now, on the FX thread
   * @param seat who sits here
   * @param clock desk clock, nanoseconds since the epoch
   */
  DeedModel(
      Function<Configuration, DeedForm> reader,
      Commands commands,
      RecentReasons recent,
      Seat seat,
      LongSupplier clock,
      ZoneId zone) {
    this.reader = reader;
    this.commands = commands;
    this.recent = recent;
    this.clock = clock;
    this.zone = zone;
    this.basedOn = commands.configuration();
    this.form = new ReadOnlyObjectWrapper<>(reader.apply(basedOn));
    this.way = new ReadOnlyObjectWrapper<>(current());
    this.operator = new SimpleStringProperty(seat.nameProperty().get());
    this.proved = seat.proved();
    this.cause =
        Bindings.createStringBinding(
            this::findCause,
            form,
            way,
            reason,
            this.operator,
            end,
            untilReverted,
            key,
            value,
            busy);
    way.subscribe(now -> key.set(now.keys().stream().findFirst().map(first -> first)));
  }

  /** Does it; {@code told} hears the engine's sentence when it was accepted. */
  void act(Consumer<String> told) {
    if (!mayAct()) {
      return;
    }
    Command command = command();
    Way done = current();
    busy.set(true);
    refusal.set("");
    stale.set(false);
    Deed deed = form.get().deed();
    commands.submit(
        command,
        operator.get(),
        reason.get(),
        basedOn.version(),
        answer -> {
          switch (answer) {
            case Answer.Accepted accepted -> {
              recent.used(deed, reason.get());
              accepted(done, accepted.message(), told);
            }
            case Answer.Waiting waiting -> {
              recent.used(deed, reason.get());
              busy.set(false);
              told.accept(
                  waiting.message() + (done.follow().isEmpty() ? "" : " The file is not changed."));
            }
            case Answer.Refused refused -> {
              busy.set(false);
              refusal.set(refused.why());
              stale.set(
                  command.needsCurrentConfiguration()
                      && commands.configuration().version() != basedOn.version());
            }
          }
        });
  }

  private void accepted(Way done, String message, Consumer<String> told) {
    if (done.follow().isEmpty()) {
      busy.set(false);
      told.accept(message);
      return;
    }
    commands.aside(
        done.follow().get()::run,
        failure -> {
          busy.set(false);
          failure.ifPresentOrElse(
              why -> {
                basedOn = commands.configuration();
                refusal.set(why);
              },
              () -> told.accept(message));
        });
  }

  /** Takes the values of now, keeps what was typed. */
  void lookAgain() {
    basedOn = commands.configuration();
    DeedForm fresh = reader.apply(basedOn);
    refusal.set("");
    stale.set(false);
    chosen = Math.min(chosen, fresh.ways().size() - 1);
    form.set(fresh);
    way.set(current());
  }

  /**
   * Takes the numbers of now and keeps what was chosen and typed. Where other ways are open now
   * than before, for instance because a breach ended, the choice begins anew.
   */
  void refresh() {
    DeedForm before = form.get();
    DeedForm fresh = reader.apply(basedOn);
    if (busy.get() || fresh.readsLike(before)) {
      return;
    }
    boolean other = !fresh.offersLike(before);
    if (other) {
      chosen = 0;
    }
    form.set(fresh);
    if (other) {
      way.set(current());
    }
  }

  /** Chooses the way at that place of the form's. */
  void choose(int place) {
    if (place != chosen) {
      chosen = place;
      way.set(current());
    }
  }

  /** The place of what is chosen among the form's ways. */
  int chosen() {
    return chosen;
  }

  /** What is chosen, in words of now. */
  Way current() {
    return form.get().ways().get(chosen);
  }

  boolean mayAct() {
    return cause.get().isEmpty() && !busy.get();
  }

  List<String> recentReasons() {
    return recent.offered(form.get().deed());
  }

  /** Chooses an end that many minutes from now. */
  void endIn(long minutes) {
    untilReverted.set(false);
    end.set(EndTime.in(clock.getAsLong(), zone, minutes));
  }

  /** The key's value in force, as it would be typed. */
  String valueNow(Key<?> wanted) {
    return KeyText.typed(wanted, basedOn.effective(form.get().book(), wanted));
  }

  private String findCause() {
    DeedForm now = form.get();
    if (busy.get()) {
      return "The engine is asked";
    }
    if (!now.obstacle().isEmpty()) {
      return "%s is off: %s".formatted(now.subject(), now.obstacle());
    }
    if (!current().obstacle().isEmpty()) {
      return "%s is off: %s".formatted(current().button(), current().obstacle());
    }
    return missing().map(what -> "%s is off until %s".formatted(now.subject(), what)).orElse("");
  }

  private Optional<String> missing() {
    if (key.get().isPresent() && typed() instanceof KeyText.Wrong(String why)) {
      return Optional.of("the limit is allowed: " + why);
    }
    if (needsEnd() && parsedEnd() instanceof EndTime.Wrong(String why)) {
      return Optional.of(why);
    }
    if (reason.get().isBlank() && form.get().deed() != Deed.KILL) {
      return Optional.of("a reason is given");
    }
    return operator.get().isBlank() ? Optional.of("an operator is given") : Optional.empty();
  }

  private boolean needsEnd() {
    return switch (way.get().end()) {
      case NONE -> false;
      case REQUIRED -> true;
      case OPTIONAL -> !untilReverted.get();
    };
  }

  /** The end that was typed, nanoseconds since the epoch; empty where none or no usable one is. */
  Optional<Long> until() {
    return needsEnd() && parsedEnd() instanceof EndTime.At(long at)
        ? Optional.of(at)
        : Optional.empty();
  }

  long now() {
    return clock.getAsLong();
  }

  private EndTime parsedEnd() {
    return EndTime.parse(end.get(), clock.getAsLong(), zone, longestMinutes());
  }

  private double longestMinutes() {
    return way.get().end() == Way.End.OPTIONAL
        ? DeedForm.LONGEST_OVERRIDE_MINUTES
        : form.get().longestMinutes();
  }

  private KeyText typed() {
    return key.get().map(chosen -> KeyText.parse(chosen, value.get())).orElseThrow();
  }

  private Command command() {
    long until = until().orElse(Times.NEVER);
    List<KeyChange> changes =
        key.get().isPresent() && typed() instanceof KeyText.Value(var node)
            ? List.of(new KeyChange(key.get().orElseThrow().path(), node))
            : List.of();
    return current().maker().make(until, changes);
  }

  ReadOnlyObjectProperty<DeedForm> form() {
    return form.getReadOnlyProperty();
  }

  /** What was chosen, as it read then. */
  ReadOnlyObjectProperty<Way> way() {
    return way.getReadOnlyProperty();
  }

  StringProperty reason() {
    return reason;
  }

  StringProperty operator() {
    return operator;
  }

  /** Whether the operator is the one who signed in, and no other. */
  boolean proved() {
    return proved;
  }

  StringProperty end() {
    return end;
  }

  BooleanProperty untilReverted() {
    return untilReverted;
  }

  ObjectProperty<Optional<Key<?>>> key() {
    return key;
  }

  StringProperty value() {
    return value;
  }

  /** Why it cannot be done now, in words; empty when it can. */
  StringBinding cause() {
    return cause;
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

  long version() {
    return basedOn.version();
  }
}
