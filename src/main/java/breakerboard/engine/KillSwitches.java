package breakerboard.engine;

import breakerboard.breakers.KillSource;
import breakerboard.breakers.KillSwitchBreaker;
import breakerboard.breakers.ReadingBuffer;
import breakerboard.config.Settings;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The kill switches of the desk and of its books. A book that its own switch halts stays halted
 * when the desk resumes. Each deed answers empty when it was done, else a sentence why nothing was.
 */
final class KillSwitches {
  /** What stands for a reason until one is given. */
  static final String NO_REASON = "kill switch";

  private static final String OFF_IN_CONFIGURATION =
      "The kill switch is off in the configuration (kill_switch_enabled).";

  private final DeskFloor desk;
  private final EventLog log;
  private final Set<String> haltedByDesk = new HashSet<>();
  private Optional<Actor> haltsDesk = Optional.empty();

  /** It halts also the books where the configuration switched it off. */
  private boolean everywhere;

  KillSwitches(DeskFloor desk, EventLog log) {
    this.desk = desk;
    this.log = log;
  }

  boolean haltsDesk() {
    return haltsDesk.isPresent();
  }

  /** A book that joins a halted desk is halted too. */
  void joined(BookEngine book) {
    haltsDesk
        .filter(_ -> everywhere ? exists(book) : usable(book))
        .ifPresent(by -> haltByDesk(book, by));
  }

  /**
   * A breaker began to ask for it. Nothing happens where {@code kill_switch_sources} does not list
   * the source, or where it halts already.
   */
  void raised(BookEngine book, BreakerCell asking, KillSource source) {
    boolean listed =
        book.cell(KillSwitchBreaker.ID)
            .filter(
                kill ->
                    kill.settings().all().get(KillSwitchBreaker.SOURCES).contains(source.word()))
            .isPresent();
    if (!listed) {
      return;
    }
    int trigger = Trips.worstBreach(asking.reading());
    String reason =
        asking.type().label()
            + (trigger == ReadingBuffer.NO_TRIGGER
                ? ""
                : " " + Trips.words(asking, trigger, book.facts()));
    Actor by = new Actor(source.word(), reason);
    boolean halts = source.wholeDesk() ? haltsDesk() : engaged(book);
    if (!halts) {
      Optional<String> _ = source.wholeDesk() ? haltDesk(by) : halt(book, by);
    }
  }

  Optional<String> haltDesk(Actor by) {
    if (haltsDesk()) {
      return completeDesk(by);
    }
    List<String> unusable =
        desk.books().stream().filter(book -> !usable(book)).map(BookEngine::name).toList();
    boolean usable =
        desk.books().isEmpty()
            ? allows(desk.configuration().settings(Command.DESK))
            : unusable.size() < desk.books().size();
    if (!usable) {
      return Optional.of(OFF_IN_CONFIGURATION);
    }
    haltsDesk = Optional.of(by);
    String except =
        unusable.isEmpty()
            ? ""
            : " except "
                + String.join(", ", unusable)
                + ", where it is off in the configuration (kill_switch_enabled),";
    log.desk(
        EventType.KILL_SWITCH_ON,
        "kill switch halts the desk" + except + by.words(),
        by,
        new EventDetail.None());
    desk.books().stream()
        .filter(book -> usable(book) && !engaged(book))
        .forEach(book -> haltByDesk(book, by));
    return Optional.empty();
  }

  /**
   * Halts every book there is and every one that joins until an operator releases the desk,
   * whatever the configuration says.
   */
  void haltEverywhere(Actor by) {
    haltsDesk = Optional.of(by);
    everywhere = true;
    log.desk(
        EventType.KILL_SWITCH_ON,
        "kill switch halts the desk" + by.words(),
        by,
        new EventDetail.None());
    desk.books().stream()
        .filter(book -> exists(book) && !engaged(book))
        .forEach(book -> haltByDesk(book, by));
  }

  Optional<String> halt(BookEngine book, Actor by) {
    if (!usable(book)) {
      return Optional.of(OFF_IN_CONFIGURATION);
    }
    if (engaged(book) && !haltedByDesk.remove(book.name())) {
      return complete(book, by);
    }
    engage(book, by);
    return Optional.empty();
  }

  /** It was pressed without a reason, and now gets one (engine specification, section 2). */
  private Optional<String> completeDesk(Actor by) {
    if (by.reason().equals(NO_REASON)) {
      return Optional.of(
          "The kill switch halts the desk already: give a reason to complete the one it has.");
    }
    haltsDesk = Optional.of(by);
    log.desk(
        EventType.KILL_SWITCH_ON,
        "kill switch still halts the desk" + by.words(),
        by,
        new EventDetail.None());
    desk.books().stream()
        .filter(book -> haltedByDesk.contains(book.name()))
        .forEach(book -> cell(book).because(by));
    return Optional.empty();
  }

  private static Optional<String> complete(BookEngine book, Actor by) {
    if (by.reason().equals(NO_REASON)) {
      return Optional.of(
          "The kill switch halts "
              + book.name()
              + " already: give a reason to complete the one it has.");
    }
    cell(book).because(by);
    cell(book)
        .write(
            EventType.KILL_SWITCH_ON,
            "kill switch still halts " + book.name() + by.words(),
            by,
            new EventDetail.None());
    return Optional.empty();
  }

  /** Why it cannot be switched off for the desk now. */
  Optional<String> refusesResumeDesk() {
    return haltsDesk() ? Optional.empty() : Optional.of("The kill switch of the desk is not on.");
  }

  /** Who halts the desk and why; nobody where nobody does. */
  Actor haltsDeskBy() {
    return haltsDesk.orElse(Actor.NOBODY);
  }

  Optional<String> resumeDesk(Actor by) {
    Optional<String> refusal = refusesResumeDesk();
    if (refusal.isPresent()) {
      return refusal;
    }
    haltsDesk = Optional.empty();
    everywhere = false;
    log.desk(
        EventType.KILL_SWITCH_OFF,
        "kill switch off for the desk" + by.words(),
        by,
        new EventDetail.None());
    desk.books().stream()
        .filter(book -> haltedByDesk.contains(book.name()))
        .forEach(book -> disengage(book, by));
    haltedByDesk.clear();
    return Optional.empty();
  }

  /** Why it cannot be switched off for a book now. */
  Optional<String> refusesResume(BookEngine book) {
    if (haltsDesk()) {
      return Optional.of("The kill switch halts the whole desk: switch it off for the desk.");
    }
    return engaged(book) ? Optional.empty() : Optional.of("The kill switch is not on there.");
  }

  /** Who halts a book and why. */
  Actor haltsBy(BookEngine book) {
    return cell(book).standing().actor();
  }

  Optional<String> resume(BookEngine book, Actor by) {
    Optional<String> refusal = refusesResume(book);
    if (refusal.isEmpty()) {
      disengage(book, by);
    }
    return refusal;
  }

  private void haltByDesk(BookEngine book, Actor by) {
    haltedByDesk.add(book.name());
    engage(book, by);
  }

  private static void engage(BookEngine book, Actor by) {
    BreakerCell cell = cell(book);
    cell.engage(by);
    cell.write(
        EventType.KILL_SWITCH_ON,
        "kill switch halts " + book.name() + by.words(),
        by,
        new EventDetail.None());
    book.settle(by);
  }

  private static void disengage(BookEngine book, Actor by) {
    BreakerCell cell = cell(book);
    cell.disengage();
    cell.write(
        EventType.KILL_SWITCH_OFF,
        "kill switch off for " + book.name() + by.words(),
        by,
        new EventDetail.None());
  }

  void save(StateWriter out) {
    out.version(1);
    haltsDesk.ifPresent(by -> by.save(out, "haltsDesk"));
    out.flag("deskHalted", haltsDesk());
    out.flag("everywhere", everywhere);
    out.texts("haltedByDesk", haltedByDesk.toArray(String[]::new));
  }

  void restore(StateReader in) {
    haltsDesk =
        in.flag("deskHalted") ? Optional.of(Actor.restore(in, "haltsDesk")) : Optional.empty();
    everywhere = in.flag("everywhere");
    haltedByDesk.addAll(List.of(in.texts("haltedByDesk")));
  }

  private static boolean exists(BookEngine book) {
    return book.cell(KillSwitchBreaker.ID).isPresent();
  }

  /** Not in a book whose breakers are without one. */
  private static boolean usable(BookEngine book) {
    return book.cell(KillSwitchBreaker.ID)
        .filter(cell -> allows(cell.settings().all()))
        .isPresent();
  }

  private static boolean allows(Settings settings) {
    return settings.get(KillSwitchBreaker.ENABLED)
        && settings.get(KillSwitchBreaker.TYPE.common().enabled());
  }

  private static boolean engaged(BookEngine book) {
    return cell(book).status() == BreakerStatus.EMERGENCY_HALT;
  }

  private static BreakerCell cell(BookEngine book) {
    return book.cell(KillSwitchBreaker.ID).orElseThrow();
  }
}
