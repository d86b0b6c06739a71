package breakerboard.console.dialogs;

import breakerboard.config.KeyCatalogue;
import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.DeskSnapshot.BookSummary;
import breakerboard.domain.Event;
import breakerboard.domain.Priority;
import breakerboard.domain.TradingState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what happens when an operator acts on a book or on the whole desk. */
final class BookForms {
  private final Map<String, String> labels;
  private final TradingEffect effect;

  BookForms(KeyCatalogue catalogue) {
    this.labels =
        catalogue.breakers().stream()
            .collect(Collectors.toMap(entry -> entry.id().value(), BreakerEntry::label));
    this.effect = new TradingEffect(labels);
  }

  DeedForm resetAll(BookSnapshot book) {
    List<BreakerSnapshot> released =
        book.breakers().stream().filter(breaker -> breaker.status().resettable()).toList();
    List<BreakerSnapshot> refused = released.stream().filter(BreakerSnapshot::inBreach).toList();
    List<BreakerSnapshot> free = released.stream().filter(breaker -> !breaker.inBreach()).toList();
    List<String> bullets = new ArrayList<>();
    bullets.add(free.isEmpty() ? "None can be reset now." : "Resets %s.".formatted(names(free)));
    if (!refused.isEmpty()) {
      bullets.add(
          "Still in breach, so they stay: %s. Reset each with a rebase, override or bypass."
              .formatted(names(refused)));
    }
    bullets.add(
        "%s is %s now%s."
            .formatted(
                book.book(),
                BreakerWords.state(book.trading()),
                book.because().isEmpty() ? "" : ": " + book.because()));
    return form(
        Deed.RESET_ALL,
        "Reset",
        BreakerStatus.TRIPPED,
        "Reset all breakers of " + book.book(),
        bullets,
        Way.plain("Reset all " + free.size(), new Command.ResetAll(book.book())),
        book.book(),
        free.isEmpty() ? "no breaker can be reset now" : "");
  }

  DeedForm startMaintenance(BookSnapshot book) {
    return form(
        Deed.MAINTENANCE,
        "Start",
        BreakerStatus.BYPASSED,
        "Start maintenance of " + book.book(),
        List.of(
            "%s is halted while maintenance lasts; it is %s now."
                .formatted(book.book(), BreakerWords.state(book.trading())),
            "Its breakers go on beneath it and may trip.",
            "It stays until somebody ends it. No timer does."),
        Way.plain("Start maintenance", new Command.StartMaintenance(book.book())),
        book.book(),
        book.maintenance() ? book.book() + " is in maintenance already" : "");
  }

  DeedForm endMaintenance(BookSnapshot book) {
    return form(
        Deed.END_MAINTENANCE,
        "End",
        BreakerStatus.BYPASSED,
        "End maintenance of " + book.book(),
        List.of(effect.ofMaintenanceEnd(book), "No breaker is reset by it."),
        Way.plain("End maintenance", new Command.EndMaintenance(book.book())),
        book.book(),
        book.maintenance() ? "" : book.book() + " is not in maintenance");
  }

  DeedForm killBook(BookSnapshot book) {
    return form(
        Deed.KILL,
        "Halt",
        BreakerStatus.EMERGENCY_HALT,
        "Kill switch: halt " + book.book(),
        List.of(
            "Halts trading in %s at once; it is %s now."
                .formatted(book.book(), BreakerWords.state(book.trading())),
            "Stays until it is cleared by its own command. No timer ends it.",
            "Open orders are not cancelled by this console."),
        Way.plain("Halt " + book.book(), new Command.KillSwitchOn(book.book())),
        book.book(),
        "");
  }

  DeedForm killDesk(List<BookSummary> books) {
    long allowed = count(books, TradingState.ALLOWED);
    long reducing = count(books, TradingState.REDUCE_ONLY);
    long liquidating = count(books, TradingState.LIQUIDATE_ONLY);
    long halted = count(books, TradingState.HALTED);
    return form(
        Deed.KILL,
        "Halt",
        BreakerStatus.EMERGENCY_HALT,
        "Kill switch: halt the whole desk",
        List.of(
            books.isEmpty()
                ? "Halts the desk at once: each book that joins it is halted from its start."
                : books.size() == 1
                    ? "Halts trading in the one book of the desk at once."
                    : "Halts trading in all %,d books at once.".formatted(books.size()),
            "%,d trade now: %,d allowed, %,d reduce only%s. %,d halted already."
                .formatted(
                    allowed + reducing + liquidating,
                    allowed,
                    reducing,
                    liquidating == 0 ? "" : ", %,d liquidate only".formatted(liquidating),
                    halted),
            "Stays until it is cleared by its own command. No timer ends it.",
            "Open orders are not cancelled by this console."),
        Way.plain("Halt the desk", new Command.KillSwitchOn(Command.DESK)),
        Command.DESK,
        "");
  }

  DeedForm resumeDesk(List<BookSummary> books) {
    return formOf(
        Deed.RESUME,
        "Resume",
        BreakerStatus.EMERGENCY_HALT,
        "Resume the desk: kill switch off",
        List.of(
            "The kill switch of the desk ends its halt of %,d books.".formatted(books.size()),
            "It resets no breaker: books with a tripped breaker stay halted.",
            "Books whose own kill switch is on stay halted."),
        switchedOff("Resume the desk", Command.DESK),
        Command.DESK,
        "");
  }

  DeedForm resumeBook(BookSnapshot book) {
    return formOf(
        Deed.RESUME,
        "Resume",
        BreakerStatus.EMERGENCY_HALT,
        "Resume %s: kill switch off".formatted(book.book()),
        List.of(
            "The kill switch of %s ends its halt.".formatted(book.book()),
            "It resets no breaker. " + effect.ofKillSwitchOff(book)),
        switchedOff("Resume " + book.book(), book.book()),
        book.book(),
        "");
  }

  DeedForm acknowledge(List<Event> raised) {
    long critical = raised.stream().filter(event -> event.priority() == Priority.CRITICAL).count();
    return form(
        Deed.ACKNOWLEDGE,
        "Acknowledge",
        BreakerStatus.WARNING,
        raised.size() == 1
            ? "Acknowledge 1 alarm"
            : "Acknowledge %,d alarms".formatted(raised.size()),
        List.of(
            "%,d of them are critical.".formatted(critical),
            "Those whose cause is gone leave the list, the others stay as seen.",
            "An alarm that is raised from now on is not acknowledged by it."),
        Way.plain(
            "Acknowledge %,d".formatted(raised.size()),
            new Command.Acknowledge(raised.stream().map(Event::id).toList())),
        Command.DESK,
        raised.isEmpty() ? "no alarm is left to acknowledge" : "");
  }

  /** Off, or on as before with the reason that it did not get when it was pressed. */
  private static List<Way> switchedOff(String button, String scope) {
    return List.of(
        Way.plain("Switch it off", button, new Command.KillSwitchOff(scope)),
        Way.plain(
            "Leave it on and give it its reason",
            "Add the reason",
            new Command.KillSwitchOn(scope)));
  }

  private static long count(List<BookSummary> books, TradingState state) {
    return books.stream().filter(book -> book.trading() == state).count();
  }

  private String names(List<BreakerSnapshot> breakers) {
    return BreakerWords.list(breakers.stream().map(this::label).toList());
  }

  private String label(BreakerSnapshot breaker) {
    return labels.getOrDefault(breaker.breaker().value(), breaker.breaker().value());
  }

  private static DeedForm form(
      Deed deed,
      String subject,
      BreakerStatus shape,
      String title,
      List<String> bullets,
      Way way,
      String book,
      String obstacle) {
    return formOf(deed, subject, shape, title, bullets, List.of(way), book, obstacle);
  }

  private static DeedForm formOf(
      Deed deed,
      String subject,
      BreakerStatus shape,
      String title,
      List<String> bullets,
      List<Way> ways,
      String book,
      String obstacle) {
    return new DeedForm(deed, subject, shape, title, bullets, ways, book, 0, obstacle);
  }
}
