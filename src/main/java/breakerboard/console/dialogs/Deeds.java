package breakerboard.console.dialogs;

import breakerboard.config.Configuration;
import breakerboard.config.LiveOverride;
import breakerboard.console.Actions;
import breakerboard.console.BookModel;
import breakerboard.console.BreakerModel;
import breakerboard.console.DeskModel;
import breakerboard.console.Format;
import breakerboard.desk.ConfigurationStore;
import breakerboard.domain.Answer;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.Command;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;

/** Opens the dialogs in which an operator acts. Used on the JavaFX thread. */
public final class Deeds implements Actions {
  private static final String SEEN = "seen in the alarm list";

  private final DeskModel desk;
  private final Commands commands;
  private final Format format;
  private final Seat seat;
  private final ConfigurationStore store;
  private final DeedDialogs dialogs;
  private final BreakerForms breakers;
  private final BookForms books;
  private final KillDeeds kills;

  /**
   * How long the kill switch has to be held, and the running clock that measures it.
   *
   * @param nanoClock in nanoseconds
   */
  public record HoldTime(long neededNanos, LongSupplier nanoClock) {
    private static final long ONE_SECOND = 1_000_000_000L;

    /** A second by the system's clock. */
    public static HoldTime oneSecond() {
      return new HoldTime(ONE_SECOND, System::nanoTime);
    }
  }

  /**
   * @param hold how long the kill switch has to be held
   * @param store keeps limits that are saved to the file
   * @param requests keeps what waits for a second operator
   */
  public Deeds(
      DialogPlace place,
      RecentReasons recent,
      HoldTime hold,
      ConfigurationStore store,
      Requests requests) {
    this.desk = place.desk();
    this.commands = place.commands();
    this.format = place.format();
    this.seat = place.seat();
    this.store = store;
    this.dialogs = new DeedDialogs(place, recent, hold, requests.followUps());
    this.breakers = new BreakerForms(desk.catalogue(), at -> format.time(at, desk.clock()));
    this.books = new BookForms(desk.catalogue());
    this.kills = new KillDeeds(desk, commands, dialogs, books, place.host().afterwards());
  }

  @Override
  public ReadOnlyStringProperty offProperty() {
    return seat.offProperty();
  }

  @Override
  public void trip(BreakerModel breaker) {
    open(breaker, (book, _) -> breakers.trip(book, breaker.id()));
  }

  @Override
  public void reset(BreakerModel breaker) {
    open(
        breaker,
        (book, config) -> breakers.reset(book, breaker.id(), config.settings(book.book())));
  }

  @Override
  public void bypass(BreakerModel breaker) {
    open(
        breaker,
        (book, config) -> breakers.bypass(book, breaker.id(), config.settings(book.book())));
  }

  @Override
  public void endBypass(BreakerModel breaker) {
    open(breaker, (book, _) -> breakers.endBypass(book, breaker.id()));
  }

  @Override
  public void disable(BreakerModel breaker) {
    open(breaker, (book, _) -> breakers.disable(book, breaker.id()));
  }

  @Override
  public void enable(BreakerModel breaker) {
    open(breaker, (book, _) -> breakers.enable(book, breaker.id()));
  }

  @Override
  public void overrideLimit(BreakerModel breaker) {
    open(breaker, (book, _) -> breakers.override(book, breaker.id()));
  }

  /** Ends a live override by hand. */
  public void revert(LiveOverride override) {
    open(now -> LimitForms.revert(now, override, at -> format.time(at, desk.clock())));
  }

  @Override
  public void resetAll(BookModel book) {
    open(_ -> books.resetAll(book.snapshot()));
  }

  /** An open dialog never turns into its opposite because another operator was first. */
  @Override
  public void maintenance(BookModel book) {
    boolean ends = book.snapshot().maintenance();
    open(
        _ ->
            ends ? books.endMaintenance(book.snapshot()) : books.startMaintenance(book.snapshot()));
  }

  /**
   * Acknowledges one alarm at once.
   *
   * @param refused hears the engine's refusal
   */
  public void acknowledge(Command.Acknowledge one, Consumer<String> refused) {
    seat.then("Acknowledge 1 alarm", () -> acknowledged(one, refused));
  }

  private void acknowledged(Command.Acknowledge one, Consumer<String> refused) {
    commands.submit(
        one,
        seat.nameProperty().get(),
        SEEN,
        commands.configuration().version(),
        answer -> {
          if (answer instanceof Answer.Refused(var _, String why)) {
            refused.accept(why);
          }
        });
  }

  /**
   * Applies staged limits together, live or saved to the file.
   *
   * @param applied runs when they are in force; not while they wait for a second operator
   */
  public void applyLimits(String book, List<LimitChange> changes, Runnable applied) {
    ApplyForm form = new ApplyForm(book, changes, store, at -> format.brief(at, desk.clock()));
    open(form::form, whenCarriedOut(applied));
  }

  /**
   * Makes a former configuration the one in force again.
   *
   * @param inWords what it changes as far as that is known, one line for each value; asked anew
   *     while the dialog stands
   * @param whole whether nothing else changes
   * @param done runs when it is in force
   */
  public void rollBack(
      long version, Supplier<List<String>> inWords, BooleanSupplier whole, Runnable done) {
    open(
        config ->
            LimitForms.rollBack(
                version,
                config,
                inWords.get(),
                whole.getAsBoolean(),
                () -> commands.configuration().document(),
                store),
        whenCarriedOut(done));
  }

  private static Consumer<Answer> whenCarriedOut(Runnable task) {
    return answer -> {
      if (answer instanceof Answer.Accepted) {
        task.run();
      }
    };
  }

  /**
   * Acknowledges these alarms together; those raised after the dialog opened stay.
   *
   * @param critical how many of them are
   */
  public void acknowledge(Command.Acknowledge several, long critical) {
    open(_ -> books.acknowledge(several, critical));
  }

  @Override
  public void killSwitch(Optional<BookModel> shown) {
    kills.turn(shown);
  }

  @Override
  public void resume(BreakerModel engaged) {
    kills.resume(engaged.book());
  }

  @Override
  public void haltDesk() {
    kills.haltDesk(Optional.empty());
  }

  @Override
  public void resumeDesk() {
    kills.resumeDesk();
  }

  private void open(Function<Configuration, DeedForm> reader) {
    open(reader, _ -> {});
  }

  private void open(Function<Configuration, DeedForm> reader, Consumer<Answer> done) {
    dialogs.open(reader, done, Optional.empty());
  }

  private void open(
      BreakerModel breaker, BiFunction<BookSnapshot, Configuration, DeedForm> reader) {
    open(config -> reader.apply(snapshot(breaker.book()), config));
  }

  private BookSnapshot snapshot(String book) {
    return desk.book(book).map(BookModel::snapshot).orElseThrow();
  }
}
