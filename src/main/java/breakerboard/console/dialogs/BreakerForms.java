package breakerboard.console.dialogs;

import static breakerboard.console.dialogs.BreakerWords.value;

import breakerboard.config.BookKeys;
import breakerboard.config.Key;
import breakerboard.config.KeyCatalogue;
import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.config.Settings;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.Level;
import breakerboard.domain.Unit;
import breakerboard.domain.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** Says what happens when an operator acts on one breaker of one book. */
final class BreakerForms {
  private final Map<String, BreakerEntry> entries;
  private final TradingEffect effect;
  private final LongFunction<String> time;

  /**
   * @param time says a time of day, given in nanoseconds since the epoch
   */
  BreakerForms(KeyCatalogue catalogue, LongFunction<String> time) {
    this.entries =
        catalogue.breakers().stream()
            .collect(Collectors.toMap(entry -> entry.id().value(), entry -> entry));
    this.effect =
        new TradingEffect(
            catalogue.breakers().stream()
                .collect(Collectors.toMap(entry -> entry.id().value(), BreakerEntry::label)));
    this.time = time;
  }

  DeedForm trip(BookSnapshot book, BreakerId id) {
    Subject it = subject(book, id);
    List<String> bullets = new ArrayList<>();
    bullets.add(
        "%s of %s trips now, whatever its value (%s)."
            .formatted(it.label(), book.book(), value(it.now())));
    bullets.add(effect.ofTrip(it));
    bullets.add("It is latched: only an operator's reset ends it, no timer does.");
    String obstacle =
        switch (it.now().status()) {
          case ACTIVE, WARNING, COOLDOWN -> "";
          case TRIPPED -> it.now().latched() ? it.label() + " is tripped and latched already" : "";
          case LIQUIDATING, EMERGENCY_HALT, BYPASSED, DISABLED -> it.label() + " is " + it.status();
        };
    return form(
        Deed.TRIP,
        "Trip",
        BreakerStatus.TRIPPED,
        "Trip %s in %s".formatted(it.label(), book.book()),
        bullets,
        List.of(Way.plain("Trip " + it.small(), new Command.Trip(book.book(), id))),
        book,
        obstacle);
  }

  DeedForm reset(BookSnapshot book, BreakerId id, Settings settings) {
    Subject it = subject(book, id);
    List<String> bullets = new ArrayList<>();
    bullets.add(
        "%s is %s since %s: %s."
            .formatted(it.label(), it.status(), time.apply(it.now().since()), value(it.now())));
    bullets.add(effect.ofReset(it));
    if (it.now().inBreach()) {
      bullets.add(
          (it.now().reading().level() == Level.UNFED
                  ? "It was in breach when its data stopped"
                  : "It is still in breach")
              + ": a reset alone would be refused. It needs one of these:");
    }
    return new DeedForm(
        Deed.RESET,
        "Reset",
        it.now().status(),
        "Reset %s in %s".formatted(it.label(), book.book()),
        bullets,
        ResetWays.of(it),
        book.book(),
        settings.get(BookKeys.MAX_BYPASS_MINUTES),
        it.now().status().resettable() ? "" : it.label() + " is " + it.status());
  }

  DeedForm bypass(BookSnapshot book, BreakerId id, Settings settings) {
    Subject it = subject(book, id);
    double longest = settings.get(BookKeys.MAX_BYPASS_MINUTES);
    List<String> bullets =
        List.of(
            "%s (%s) neither warns nor trips until the end.".formatted(it.label(), value(it.now())),
            effect.ofSilence(it),
            "If it breaches at the end, it trips then. A bypass lasts at most %s."
                .formatted(Words.of(longest, Unit.MINUTES, longest)));
    return new DeedForm(
        Deed.BYPASS,
        "Bypass",
        BreakerStatus.BYPASSED,
        "Bypass %s in %s".formatted(it.label(), book.book()),
        bullets,
        List.of(
            new Way(
                "",
                "Bypass " + it.small(),
                Way.End.REQUIRED,
                List.of(),
                (until, _) -> new Command.Bypass(book.book(), id, until))),
        book.book(),
        longest,
        bypassObstacle(it));
  }

  DeedForm endBypass(BookSnapshot book, BreakerId id) {
    Subject it = subject(book, id);
    List<String> bullets = new ArrayList<>();
    bullets.add(
        "%s is bypassed until %s%s."
            .formatted(it.label(), time.apply(it.now().deadline()), by(it.now())));
    bullets.add(
        it.now().inBreach()
            ? "It is in breach (%s) and trips at once.".formatted(value(it.now()))
            : "It acts again at once (%s).".formatted(value(it.now())));
    return form(
        Deed.END_BYPASS,
        "End",
        BreakerStatus.BYPASSED,
        "End the bypass of %s in %s".formatted(it.label(), book.book()),
        bullets,
        List.of(Way.plain("End bypass", new Command.EndBypass(book.book(), id))),
        book,
        it.now().status() == BreakerStatus.BYPASSED ? "" : it.label() + " is not bypassed");
  }

  DeedForm enable(BookSnapshot book, BreakerId id) {
    Subject it = subject(book, id);
    return form(
        Deed.ENABLE,
        "Enable",
        BreakerStatus.ACTIVE,
        "Enable %s in %s".formatted(it.label(), book.book()),
        List.of(
            "%s is evaluated at once and trips if it is in breach.".formatted(it.label()),
            "A trip then %s.".formatted(TradingEffect.later(it))),
        List.of(Way.plain("Enable " + it.small(), new Command.Enable(book.book(), id))),
        book,
        it.now().status() == BreakerStatus.DISABLED ? "" : it.label() + " is enabled already");
  }

  DeedForm disable(BookSnapshot book, BreakerId id) {
    Subject it = subject(book, id);
    List<String> bullets = new ArrayList<>();
    bullets.add(
        "%s (%s) is not evaluated any more: it neither warns nor trips."
            .formatted(it.label(), value(it.now())));
    if (it.now().status().resettable()) {
      bullets.add(
          "It is %s: disabling releases it. ".formatted(it.status()) + effect.ofSilence(it));
    }
    bullets.add("It stays off until somebody enables it. No timer does.");
    String obstacle = "";
    if (it.now().status() == BreakerStatus.DISABLED) {
      obstacle = it.label() + " is disabled already";
    } else if (engaged(it)) {
      obstacle = it.label() + " cannot be disabled while it is engaged";
    }
    return form(
        Deed.DISABLE,
        "Disable",
        BreakerStatus.DISABLED,
        "Disable %s in %s".formatted(it.label(), book.book()),
        bullets,
        List.of(Way.plain("Disable " + it.small(), new Command.Disable(book.book(), id))),
        book,
        obstacle);
  }

  DeedForm override(BookSnapshot book, BreakerId id) {
    Subject it = subject(book, id);
    List<Key<?>> keys = it.numbers();
    return new DeedForm(
        Deed.OVERRIDE,
        "Override",
        it.now().status(),
        "Override a limit of %s in %s".formatted(it.label(), book.book()),
        List.of(
            "%s stands at %s.".formatted(it.label(), value(it.now())),
            "The new value counts from the next observation on.",
            "When the override ends the value falls back to the one beneath it."),
        List.of(
            new Way(
                "",
                "Override limit",
                Way.End.OPTIONAL,
                keys,
                (until, changes) -> new Command.SetOverride(book.book(), changes, until))),
        book.book(),
        DeedForm.LONGEST_OVERRIDE_MINUTES,
        keys.isEmpty() ? it.label() + " has no limit" : "");
  }

  private static String bypassObstacle(Subject it) {
    if (engaged(it)) {
      return it.label() + " cannot be bypassed while it is engaged";
    }
    return switch (it.now().status()) {
      case BYPASSED, DISABLED, EMERGENCY_HALT -> it.label() + " is " + it.status();
      case ACTIVE, WARNING, TRIPPED, COOLDOWN, LIQUIDATING -> "";
    };
  }

  /** Manual trip and kill switch, while they hold their book. */
  private static boolean engaged(Subject it) {
    return !it.entry().releasable()
        && (it.now().status() == BreakerStatus.TRIPPED
            || it.now().status() == BreakerStatus.EMERGENCY_HALT);
  }

  private static String by(BreakerSnapshot breaker) {
    return breaker.actor().isEmpty()
        ? ""
        : " by %s: %s".formatted(breaker.actor(), breaker.actorReason());
  }

  private static DeedForm form(
      Deed deed,
      String subject,
      BreakerStatus shape,
      String title,
      List<String> bullets,
      List<Way> ways,
      BookSnapshot book,
      String obstacle) {
    return new DeedForm(deed, subject, shape, title, bullets, ways, book.book(), 0, obstacle);
  }

  private Subject subject(BookSnapshot book, BreakerId id) {
    BreakerEntry entry = Optional.ofNullable(entries.get(id.value())).orElseThrow();
    BreakerSnapshot now =
        book.breakers().stream()
            .filter(breaker -> breaker.breaker().equals(id))
            .findFirst()
            .orElseThrow();
    return new Subject(book, entry, now);
  }
}
