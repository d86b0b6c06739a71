package breakerboard.console.dialogs;

import breakerboard.config.Configuration;
import breakerboard.config.KeyCatalogue;
import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.console.Figures;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.DeskSnapshot.BookSummary;
import breakerboard.domain.TradingState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what happens when an operator acts on a book or on the whole desk. */
final class BookForms {
  private final Map<String, String> labels;
  private final TradingEffect effect;
  private final KillReach reach;

  BookForms(KeyCatalogue catalogue) {
    this.labels =
        catalogue.breakers().stream()
            .collect(Collectors.toMap(entry -> entry.id().value(), BreakerEntry::label));
    this.effect = new TradingEffect(labels);
    this.reach = new KillReach(catalogue);
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

  DeedForm killBook(BookSnapshot book, Configuration config) {
    boolean halts = reach.halts(config, book.book());
    return form(
        Deed.KILL,
        "Halt",
        BreakerStatus.EMERGENCY_HALT,
        "Kill switch: halt " + book.book(),
        List.of(
            halts
                ? "Halts trading in %s at once; it is %s now."
                    .formatted(book.book(), BreakerWords.state(book.trading()))
                : "Halts nothing: %s is a book %s.".formatted(book.book(), KillReach.where(1)),
            "Stays until it is cleared by its own command. No timer ends it.",
            "Open orders are not cancelled by this console."),
        Way.plain("Halt " + book.book(), new Command.KillSwitchOn(book.book())),
        book.book(),
        "");
  }

  DeedForm killDesk(List<BookSummary> books, Configuration config) {
    List<BookSummary> halted =
        books.stream().filter(book -> reach.halts(config, book.book())).toList();
    List<String> spared = reach.spared(config, books.stream().map(BookSummary::book).toList());
    return form(
        Deed.KILL,
        "Halt",
        BreakerStatus.EMERGENCY_HALT,
        "Kill switch: halt the whole desk",
        List.of(
            whatIsHalted(books.size(), spared),
            nowIn(halted),
            "Stays until it is cleared by its own command. No timer ends it.",
            "Open orders are not cancelled by this console."),
        Way.plain("Halt the desk", new Command.KillSwitchOn(Command.DESK)),
        Command.DESK,
        "");
  }

  private static String whatIsHalted(int books, List<String> spared) {
    if (books == 0) {
      return "Halts the desk at once: each book that joins it is halted from its start.";
    }
    if (!spared.isEmpty()) {
      return "Halts trading in %s of %s at once: not in %s, %s."
          .formatted(
              Figures.count(books - spared.size()),
              Figures.count(books, "book", "books"),
              BreakerWords.list(spared),
              KillReach.where(spared.size()));
    }
    return books == 1
        ? "Halts trading in the one book of the desk at once."
        : "Halts trading in all %s books at once.".formatted(Figures.count(books));
  }

  /** How the books that it halts may trade until then. */
  private static String nowIn(List<BookSummary> halted) {
    long allowed = count(halted, TradingState.ALLOWED);
    long reducing = count(halted, TradingState.REDUCE_ONLY);
    long liquidating = count(halted, TradingState.LIQUIDATE_ONLY);
    return "%s trade now: %s allowed, %s reduce only%s. %s halted already."
        .formatted(
            Figures.count(allowed + reducing + liquidating),
            Figures.count(allowed),
            Figures.count(reducing),
            liquidating == 0 ? "" : ", %s liquidate only".formatted(Figures.count(liquidating)),
            Figures.count(count(halted, TradingState.HALTED)));
  }

  /**
   * @param halted how many books a kill switch halts
   * @param others those that none halts
   */
  DeedForm resumeDesk(int halted, List<String> others) {
    return formOf(
        Deed.RESUME,
        "Resume",
        BreakerStatus.EMERGENCY_HALT,
        "Resume the desk: kill switch off",
        List.of(
            "The kill switch of the desk ends its halt of %s%s."
                .formatted(
                    Figures.count(halted, "book", "books"),
                    others.isEmpty() ? "" : "; it does not halt " + BreakerWords.list(others)),
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

  /** What the kill switch of the desk leaves out, a sentence; empty when it is nothing. */
  String notHalted(List<BookSummary> books, Configuration config) {
    return reach.notHalted(config, books.stream().map(BookSummary::book).toList());
  }

  /**
   * @param critical how many of them are
   */
  DeedForm acknowledge(Command.Acknowledge several, long critical) {
    int all = several.events().size() + several.alarms().size();
    return form(
        Deed.ACKNOWLEDGE,
        "Acknowledge",
        BreakerStatus.WARNING,
        all == 1 ? "Acknowledge 1 alarm" : "Acknowledge %s alarms".formatted(Figures.count(all)),
        List.of(
            "%s of them are critical.".formatted(Figures.count(critical)),
            "Those whose cause is gone leave the list, the others stay as seen.",
            "An alarm that is raised from now on is not acknowledged by it."),
        Way.plain("Acknowledge " + Figures.count(all), several),
        Command.DESK,
        all == 0 ? "no alarm is left to acknowledge" : "");
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
