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
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What an operator fills in before a deed, and why it cannot be done yet. */
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
  private final Asking asking;
  private final StringBinding cause;
  private Configuration basedOn;

  /** The place of what is chosen among the ways of the form. */
  private int chosen;

  /**
   * @param reader reads the form anew from what is now, on the FX thread
   * @param followUps keeps what follows a deed that waits for a second operator
   */
  DeedModel(
      Function<Configuration, DeedForm> reader,
      DialogPlace place,
      RecentReasons recent,
      FollowUps followUps) {
    this.reader = reader;
    this.commands = place.commands();
    this.recent = recent;
    this.clock = place.desk()::clock;
    this.zone = place.format().zone();
    this.asking = new Asking(commands, followUps);
    this.basedOn = commands.configuration();
    this.form = new ReadOnlyObjectWrapper<>(reader.apply(basedOn));
    this.way = new ReadOnlyObjectWrapper<>(current());
    this.operator = new SimpleStringProperty(place.seat().nameProperty().get());
    this.proved = place.seat().proved();
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
            asking.busy());
    way.subscribe(now -> key.set(now.keys().stream().findFirst().map(first -> first)));
  }

  /** Does it; {@code done} hears the engine's answer unless it refused. */
  void act(Consumer<Answer> done) {
    if (!mayAct()) {
      return;
    }
    Deed deed = form.get().deed();
    asking.ask(
        new Asking.Question(command(), operator.get(), reason.get(), basedOn, current().follow()),
        () -> {
          recent.used(deed, reason.get());
          basedOn = commands.configuration();
        },
        done);
  }

  /** Takes the values of now, keeps what was typed. */
  void lookAgain() {
    basedOn = commands.configuration();
    DeedForm fresh = reader.apply(basedOn);
    asking.anew();
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
    if (asking.busy().get() || fresh.readsLike(before)) {
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
    return cause.get().isEmpty() && !asking.busy().get();
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
    if (asking.busy().get()) {
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

  /** How the engine answered. */
  Asking asking() {
    return asking;
  }

  long version() {
    return basedOn.version();
  }
}
