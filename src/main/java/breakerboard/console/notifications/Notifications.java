package breakerboard.console.notifications;

import breakerboard.console.Attachments;
import breakerboard.console.DeskModel;
import breakerboard.console.Format;
import breakerboard.console.Pacer;
import breakerboard.console.ScreenState;
import breakerboard.console.Sound;
import breakerboard.console.Throttle;
import breakerboard.console.events.Alarm;
import breakerboard.console.events.AlarmsModel;
import breakerboard.domain.Priority;
import breakerboard.domain.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.util.Subscription;

/**
 * Lets every alarm be noticed when it is raised: by a note below the view and by a sound, which
 * comes again each minute while a critical alarm is not acknowledged. Used on the JavaFX thread.
 */
public final class Notifications {
  /** So long a note stands that is not critical. */
  static final long STANDS_MILLIS = 20_000;

  /** So long the note of a test stands. */
  static final long TEST_MILLIS = 6_000;

  static final long REPEAT_NANOS = Times.NANOS_PER_MINUTE;

  private final DeskModel desk;
  private final AlarmsModel alarms;
  private final Format format;
  private final Pacer pacer;
  private final Outside outside;
  private final Notices notices;
  private final Mute mute = new Mute();
  private final Loudspeaker loudspeaker;
  private final Throttle showing;
  private final Sweep sweep;
  private final ToastPane pane;
  private final ToastPlaces places;
  private final Attachments attachments = new Attachments();
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
  private Optional<Toast> test = Optional.empty();

  /** When a critical alarm was heard last. */
  private long sounded = Times.NEVER;

  /**
   * What is needed beyond the models of the screen.
   *
   * @param sound makes alarms heard
   * @param aside runs what may take long or never end, each on a thread of its own
   * @param screen brings what it is given onto the JavaFX thread
   * @param open shows an alarm's breaker
   * @param openAll shows all alarms
   * @param nanoTime as {@link System#nanoTime}
   */
  public record Outside(
      Sound sound,
      Executor aside,
      Executor screen,
      Consumer<Alarm> open,
      Runnable openAll,
      LongSupplier nanoTime) {}

  /**
   * @param pacer runs what it is given on the JavaFX thread, some time later
   */
  public Notifications(
      DeskModel desk, AlarmsModel alarms, Format format, Outside outside, Pacer pacer) {
    this.desk = desk;
    this.alarms = alarms;
    this.format = format;
    this.outside = outside;
    this.pacer = pacer;
    this.notices = new Notices(alarms.alarmsProperty().get());
    this.loudspeaker =
        new Loudspeaker(outside.sound(), outside.aside(), outside.screen(), pacer, trouble::set);
    this.showing = new Throttle(Throttle.CHARTS_MILLIS, pacer, this::show);
    this.sweep = new Sweep(STANDS_MILLIS, outside.nanoTime(), pacer, this::putAway);
    this.pane = new ToastPane(this::open, this::putAway);
    this.places = new ToastPlaces(pane::show);
  }

  /** What stands below the view of the first window, beneath the dialogs. */
  public Node pane() {
    return pane;
  }

  /**
   * Shows the notes in another window while that has the focus.
   *
   * @param below takes what stands below its view, beneath the dialogs
   * @return ends with the window; what is shown there moves to the first one
   */
  public Subscription beside(ReadOnlyBooleanProperty focused, Consumer<Node> below) {
    ToastPane there = new ToastPane(this::open, this::putAway);
    below.accept(there);
    Runnable closed = places.add(there::show, focused::get);
    return focused.subscribe(_ -> places.follow()).and(closed::run);
  }

  /** Starts to follow the alarms. */
  public void attach() {
    attachments.onAny(this::news, List.of(alarms.alarmsProperty()));
    attachments.follow(desk.secondProperty(), _ -> remind());
  }

  /** Lets the models go. */
  public void detach() {
    attachments.release();
  }

  private void news() {
    List<Alarm> raised = notices.take(alarms.alarmsProperty().get());
    Notices.worst(raised).ifPresent(this::sound);
    sweep.add(
        raised.stream().filter(alarm -> alarm.raisedBy().priority() != Priority.CRITICAL).toList());
    showing.request();
  }

  /** A critical alarm that nobody has acknowledged is heard again. */
  private void remind() {
    long now = desk.clock();
    boolean standing =
        alarms.alarmsProperty().get().stream()
            .anyMatch(
                alarm ->
                    alarm.unacknowledged() && alarm.raisedBy().priority() == Priority.CRITICAL);
    if (standing && sounded != Times.NEVER && now - sounded >= REPEAT_NANOS) {
      sound(Priority.CRITICAL);
    }
    mute.isSilent(now);
  }

  private void sound(Priority priority) {
    if (priority == Priority.CRITICAL) {
      sounded = desk.clock();
    }
    if (!mute.isSilent(desk.clock())) {
      loudspeaker.play(priority);
    }
  }

  private void show() {
    List<Toast> toasts = new ArrayList<>(Toast.of(notices.shown(), format));
    test.ifPresent(toasts::addFirst);
    places.show(toasts);
  }

  private void open(Toast toast) {
    toast.alarm().ifPresentOrElse(outside.open(), outside.openAll());
    putAway(toast);
  }

  private void putAway(Toast toast) {
    if (test.filter(toast::equals).isPresent()) {
      test = Optional.empty();
    } else {
      toast.alarm().ifPresentOrElse(notices::putAway, notices::putAllAway);
    }
    showing.now();
  }

  private void putAway(List<Alarm> ended) {
    ended.forEach(notices::putAway);
    showing.request();
  }

  /** Takes all notes away; the alarms stand as they did. */
  void putAllAway() {
    notices.putAllAway();
    test = Optional.empty();
    showing.now();
  }

  /** Shows and plays what an alarm of that priority is like, muted or not. */
  void test(Priority priority) {
    Toast now =
        new Toast(
            Optional.empty(),
            ScreenState.ACTIVE,
            "Test of the %s sound".formatted(format.words(priority).toLowerCase(Locale.ROOT)),
            "%s tones are to be heard. No alarm was raised."
                .formatted(Tones.Burst.of(priority).tones()));
    test = Optional.of(now);
    loudspeaker.play(priority);
    showing.now();
    pacer.after(
        TEST_MILLIS,
        () -> {
          if (test.filter(shown -> shown == now).isPresent()) {
            test = Optional.empty();
            showing.now();
          }
        });
  }

  /** Silent for so many minutes from now, up to a whole one. */
  void muteFor(int minutes) {
    long end = desk.clock() + minutes * Times.NANOS_PER_MINUTE;
    mute.until(Math.ceilDiv(end, Times.NANOS_PER_MINUTE) * Times.NANOS_PER_MINUTE);
  }

  /** Sounds again. */
  void unmute() {
    mute.end();
  }

  /** {@link Times#NEVER} while alarms are heard. */
  ReadOnlyLongProperty mutedUntilProperty() {
    return mute.untilProperty();
  }

  /** Whether alarms are heard, a sentence or two. */
  String soundWords() {
    long until = mute.untilProperty().get();
    if (!trouble.get().isEmpty()) {
      return "Alarms cannot be heard. " + trouble.get();
    }
    return until == Times.NEVER
        ? "Alarms are heard."
        : "Alarms are muted until %s.".formatted(format.brief(until, desk.clock()));
  }

  /** Why the last sound could not be heard, a sentence; empty when it was. */
  ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }
}
