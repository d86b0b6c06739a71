package breakerboard.console.dialogs;

import static breakerboard.testing.DeskFixture.BOOK;
import static breakerboard.testing.DeskFixture.DRAWDOWN;
import static breakerboard.testing.DeskFixture.MANUAL;
import static breakerboard.testing.DeskFixture.VOLATILITY;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.config.Configuration;
import breakerboard.config.Settings;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.Command.Companion;
import breakerboard.domain.DeskSnapshot.BookSummary;
import breakerboard.domain.OnTrip;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import breakerboard.testing.DeskFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormsTest {
  private static final Configuration DEFAULTS = Configuration.defaults(DeskFixture.catalogue());

  private final BreakerForms breakers = new BreakerForms(DeskFixture.catalogue(), _ -> "14:03:11");
  private final BookForms books = new BookForms(DeskFixture.catalogue());

  @Test
  void tripNamesItsObjectAndItsButton() {
    DeedForm form = breakers.trip(calm().book(), VOLATILITY);

    assertThat(form.title()).isEqualTo("Trip Volatility in EQ-LS-1");
    assertThat(form.ways().getFirst().button()).isEqualTo("Trip volatility");
  }

  @Test
  void tripSaysTheValueOfNowAndThatItLatches() {
    assertThat(breakers.trip(calm().book(), VOLATILITY).bullets())
        .containsExactly(
            "Volatility of EQ-LS-1 trips now, whatever its value (3.00 % of 5.00 %).",
            "EQ-LS-1 goes from ALLOWED to HALTED.",
            "It is latched: only an operator's reset ends it, no timer does.");
  }

  @Test
  void tripInAHaltedBookSaysThatBothNeedAReset() {
    assertThat(breakers.trip(drawdownTripped().book(), VOLATILITY).bullets())
        .contains("EQ-LS-1 is halted already by Drawdown: the halt then needs both to reset.");
  }

  @Test
  void tripOfAnAlertingBreakerLeavesTradingAsItIs() {
    var book =
        new DeskFixture().with(VOLATILITY, BreakerStatus.ACTIVE, 0.03, 0.05, OnTrip.ALERT_ONLY);

    assertThat(breakers.trip(book.book(), VOLATILITY).bullets())
        .contains("It alerts only: trading in EQ-LS-1 stays ALLOWED.");
  }

  @Test
  void tripOfADisabledBreakerIsOffWithItsReason() {
    var book = new DeskFixture().with(VOLATILITY, BreakerStatus.DISABLED, 0.03, 0.05);

    assertThat(breakers.trip(book.book(), VOLATILITY).obstacle())
        .isEqualTo("Volatility is disabled");
  }

  @Test
  void resetInBreachOffersRebaseOverrideAndBypassOnly() {
    assertThat(breakers.reset(drawdownTripped().book(), DRAWDOWN, Settings.defaults()).ways())
        .filteredOn(Way::offered)
        .extracting(Way::button)
        .containsExactly(
            "Rebase and reset drawdown",
            "Override and reset drawdown",
            "Bypass and reset drawdown");
  }

  @Test
  void rebaseSaysBothPeaks() {
    assertThat(
            breakers
                .reset(drawdownTripped().book(), DRAWDOWN, Settings.defaults())
                .ways()
                .get(1)
                .label())
        .isEqualTo("Rebase the peak: 1,034,221 becomes 948,379");
  }

  @Test
  void resetOutOfBreachIsPlainAndOffersTheRebaseSecond() {
    var book = new DeskFixture().with(DRAWDOWN, BreakerStatus.COOLDOWN, 0.02, 0.08);
    List<Way> ways = breakers.reset(book.book(), DRAWDOWN, Settings.defaults()).ways();

    assertThat(ways).hasSize(2);
    assertThat(ways.getFirst().maker().make(Times.NEVER, List.of()))
        .isEqualTo(new Command.Reset(BOOK, DRAWDOWN, new Companion.Nothing()));
  }

  @Test
  void resetOfAnActiveBreakerIsOff() {
    assertThat(breakers.reset(calm().book(), VOLATILITY, Settings.defaults()).obstacle())
        .isEqualTo("Volatility is active");
  }

  @Test
  void bypassCarriesItsEnd() {
    Way way = breakers.bypass(calm().book(), VOLATILITY, Settings.defaults()).ways().getFirst();

    assertThat(way.maker().make(DeskFixture.NOW, List.of()))
        .isEqualTo(new Command.Bypass(BOOK, VOLATILITY, DeskFixture.NOW));
  }

  @Test
  void manualTripCanBeDisabledOrBypassedOnlyWhileItIsNotEngaged() {
    var calm = new DeskFixture().with(MANUAL, BreakerStatus.ACTIVE, 0, 1).book();
    var engaged = new DeskFixture().with(MANUAL, BreakerStatus.TRIPPED, 0, 1).book();

    assertThat(breakers.disable(calm, MANUAL).obstacle()).isEmpty();
    assertThat(breakers.bypass(calm, MANUAL, Settings.defaults()).obstacle()).isEmpty();
    assertThat(breakers.disable(engaged, MANUAL).obstacle())
        .isEqualTo("Manual trip cannot be disabled while it is engaged");
    assertThat(breakers.bypass(engaged, MANUAL, Settings.defaults()).obstacle())
        .isEqualTo("Manual trip cannot be bypassed while it is engaged");
  }

  @Test
  void resettingTheLastHaltLeavesWhatOnlyReduces() {
    var book =
        new DeskFixture()
            .with(DRAWDOWN, BreakerStatus.COOLDOWN, 0.02, 0.08)
            .with(VOLATILITY, BreakerStatus.TRIPPED, 0.06, 0.05, OnTrip.REDUCE_ONLY)
            .trading(TradingState.HALTED, "Drawdown in cooldown")
            .book();

    assertThat(breakers.reset(book, DRAWDOWN, Settings.defaults()).bullets())
        .contains("EQ-LS-1 becomes REDUCE ONLY by Volatility.");
  }

  @Test
  void resettingABreakerWithoutDataSaysThatItGoesOnToHoldTheBook() {
    var book =
        new DeskFixture()
            .unfed(DRAWDOWN, BreakerStatus.TRIPPED, TradingState.REDUCE_ONLY, true)
            .trading(TradingState.HALTED, "Drawdown limit 8.30 % > 8.00 %")
            .book();

    assertThat(breakers.reset(book, DRAWDOWN, Settings.defaults()).bullets())
        .contains("EQ-LS-1 becomes REDUCE ONLY by Drawdown, which is not fed.");
  }

  @Test
  void aBreachWhoseDataStoppedStillNeedsMoreThanAReset() {
    var book =
        new DeskFixture()
            .unfed(DRAWDOWN, BreakerStatus.TRIPPED, TradingState.REDUCE_ONLY, true)
            .book();
    DeedForm form = breakers.reset(book, DRAWDOWN, Settings.defaults());

    assertThat(form.ways())
        .filteredOn(Way::offered)
        .extracting(Way::button)
        .contains("Override and reset drawdown", "Bypass and reset drawdown")
        .doesNotContain("Reset drawdown");
    assertThat(form.bullets())
        .contains(
            "It was in breach when its data stopped: a reset alone would be refused. It needs one"
                + " of these:");
  }

  @Test
  void underMaintenanceNothingThatIsResetLetsTheBookTrade() {
    assertThat(
            breakers
                .reset(drawdownTripped().inMaintenance().book(), DRAWDOWN, Settings.defaults())
                .bullets())
        .contains("EQ-LS-1 stays HALTED by maintenance.");
  }

  @Test
  void disablingATrippedBreakerSaysThatItReleasesIt() {
    assertThat(breakers.disable(drawdownTripped().book(), DRAWDOWN).bullets())
        .contains(
            "It is tripped: disabling releases it. Nothing else holds EQ-LS-1: it trades again.");
  }

  @Test
  void resetAllCountsThoseThatCanBeResetAndNamesTheOthers() {
    var book =
        new DeskFixture()
            .with(VOLATILITY, BreakerStatus.COOLDOWN, 0.02, 0.05)
            .with(DRAWDOWN, BreakerStatus.TRIPPED, 0.083, 0.08)
            .book();
    DeedForm form = books.resetAll(book);

    assertThat(form.ways().getFirst().button()).isEqualTo("Reset all 1");
    assertThat(form.bullets())
        .contains(
            "Still in breach, so they stay: Drawdown. Reset each with a rebase, override or"
                + " bypass.");
  }

  @Test
  void killSwitchCountsWhatItHalts() {
    DeedForm form =
        books.killDesk(
            List.of(
                new BookSummary("A", TradingState.ALLOWED),
                new BookSummary("B", TradingState.REDUCE_ONLY),
                new BookSummary("C", TradingState.HALTED)),
            DEFAULTS);

    assertThat(form.bullets())
        .startsWith(
            "Halts trading in all 3 books at once.",
            "2 trade now: 1 allowed, 1 reduce only. 1 halted already.");
  }

  @Test
  void aBookThatMayOnlyLiquidateIsNotHaltedAlready() {
    DeedForm form =
        books.killDesk(
            List.of(
                new BookSummary("A", TradingState.ALLOWED),
                new BookSummary("B", TradingState.LIQUIDATE_ONLY)),
            DEFAULTS);

    assertThat(form.bullets())
        .contains("2 trade now: 1 allowed, 0 reduce only, 1 liquidate only. 0 halted already.");
  }

  @Test
  void resumingTheDeskSaysThatItResetsNoBreaker() {
    assertThat(books.resumeDesk(1, List.of()).bullets())
        .contains("It resets no breaker: books with a tripped breaker stay halted.");
  }

  @Test
  void maintenanceOfABookInMaintenanceIsOff() {
    assertThat(books.startMaintenance(calm().inMaintenance().book()).obstacle())
        .isEqualTo("EQ-LS-1 is in maintenance already");
  }

  private static DeskFixture calm() {
    return new DeskFixture().with(VOLATILITY, BreakerStatus.ACTIVE, 0.03, 0.05);
  }

  private static DeskFixture drawdownTripped() {
    return new DeskFixture()
        .with(VOLATILITY, BreakerStatus.ACTIVE, 0.03, 0.05)
        .with(DRAWDOWN, BreakerStatus.TRIPPED, 0.083, 0.08)
        .trading(TradingState.HALTED, "Drawdown limit 8.30 % > 8.00 %");
  }
}
