package breakerboard.console;

import static breakerboard.console.ScenesOfADay.NOW;
import static breakerboard.console.ScenesOfADay.TRIPPED;
import static breakerboard.console.ScenesOfADay.at;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.console.ScenesOfADay.Told;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Level;
import breakerboard.domain.OnTrip;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import breakerboard.domain.Unit;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class BannerTextTest {
  private static final Format FORMAT =
      new Format(ZoneId.of("America/New_York"), Breakers.catalogue());
  private static final String DRAWDOWN = "Drawdown limit 8.30 % > 8.00 %";

  private static BannerText text(TradingState state, String because, List<Told> breakers) {
    return text(state, because, breakers, Inflow.COMING);
  }

  private static BannerText text(
      TradingState state, String because, List<Told> breakers, Inflow inflow) {
    return BannerText.of(model(state, because, breakers), inflow, NOW, FORMAT);
  }

  private static BookModel model(TradingState state, String because, List<Told> breakers) {
    return new BookModel(
        Breakers.catalogue(),
        ScenesOfADay.book(breakers.stream().map(Told::done).toList(), state, because, NOW));
  }

  @Test
  void aCalmBookSaysThatNothingIsTheMatterAndSinceWhen() {
    BannerText text = text(TradingState.ALLOWED, "", ScenesOfADay.calm());
    assertThat(text.state()).isEqualTo(ScreenState.ALLOWED);
    assertThat(text.cause()).isEqualTo("No breaker tripped or warning");
    assertThat(text.also()).isEqualTo("allowed since 09:30:00 (4:36:02)");
    assertThat(text.ends().headline()).isEmpty();
  }

  @Test
  void aHaltNamesItsCauseSinceWhenAndWhatElseHoldsTradingBack() {
    BannerText text = text(TradingState.HALTED, DRAWDOWN, ScenesOfADay.crisis());
    assertThat(text.state().word()).isEqualTo("HALTED");
    assertThat(text.cause()).isEqualTo(DRAWDOWN);
    assertThat(text.also()).isEqualTo("since 14:03:11 (2:51) · also loss rate in cooldown");
  }

  @Test
  void severalOthersAreListedAfterOneAlso() {
    BannerText text = text(TradingState.HALTED, "Kill switch by jmeyer", ScenesOfADay.states());
    assertThat(text.also())
        .endsWith(" · also drawdown liquidating, loss rate tripped, position limit not fed");
  }

  @Test
  void whileCoolingTheCauseSaysWhenTheBreachEnded() {
    BannerText text = text(TradingState.HALTED, DRAWDOWN, ScenesOfADay.cooldown());
    assertThat(text.cause()).isEqualTo("Drawdown limit 8.41 % > 8.00 %, last over it at 14:03:43");
  }

  @Test
  void warningsAreNamedWhileTradingIsAllowed() {
    List<Told> warning =
        List.of(
            Told.of("volatility")
                .is(BreakerStatus.WARNING, Level.WARN, NOW)
                .trigger("spot", Level.WARN, 0.0431, 0.04, 0.05, Unit.FRACTION));
    assertThat(text(TradingState.ALLOWED, "", warning).cause())
        .isEqualTo("Warning: Volatility 4.31 % of 5.00 %");
  }

  @Test
  void aBreakerThatOnlyAlertsIsSaidToHaveTrippedWithoutAHalt() {
    List<Told> shadow =
        List.of(
            Told.of("volatility")
                .is(BreakerStatus.TRIPPED, Level.BREACH, NOW)
                .onTrip(OnTrip.ALERT_ONLY)
                .trigger("spot", Level.BREACH, 0.06, 0.04, 0.05, Unit.FRACTION));
    assertThat(text(TradingState.ALLOWED, "", shadow).cause())
        .isEqualTo("Tripped without a halt: Volatility 6.00 % > 5.00 %");
  }

  @Test
  void nothingIsCalmOverDataThatStopped() {
    List<Told> stale = ScenesOfADay.states().subList(3, 5);
    assertThat(text(TradingState.ALLOWED, "", stale).cause())
        .isEqualTo("Not fed: Position limit, Data feed integrity");
  }

  @Test
  void maintenanceShowsAboveEverything() {
    BookSnapshot plain =
        ScenesOfADay.book(
            ScenesOfADay.calm().stream().map(Told::done).toList(),
            TradingState.HALTED,
            "Maintenance",
            NOW);
    BookSnapshot book = ScenesOfADay.inMaintenance(plain);
    BannerText text =
        BannerText.of(new BookModel(Breakers.catalogue(), book), Inflow.COMING, NOW, FORMAT);
    assertThat(text.state()).isEqualTo(ScreenState.MAINTENANCE);
    assertThat(text.cause()).isEqualTo("Maintenance");
    assertThat(text.ends().headline()).isEqualTo("Until maintenance ends");
  }

  @Test
  void inBreachWhatEndsItIsTheEarliestTimeAndNoCountdown() {
    EndsWhen ends = text(TradingState.HALTED, DRAWDOWN, ScenesOfADay.crisis()).ends();
    assertThat(ends.headline()).isEqualTo("not before 14:21:02");
    assertThat(ends.detail()).isEqualTo("Auto reset 15:00 after the breach ends");
    assertThat(ends.countdown()).isFalse();
  }

  @Test
  void coolingDownCountsToTheLastBreakerToLetGo() {
    EndsWhen ends = text(TradingState.HALTED, DRAWDOWN, ScenesOfADay.cooldown()).ends();
    assertThat(ends.headline()).isEqualTo("13:24");
    assertThat(ends.detail()).isEqualTo("Loss rate: auto reset\nat 14:19:26");
    assertThat(ends.countdown()).isTrue();
  }

  @Test
  void withoutAutoResetAnOperatorHasToResetIt() {
    List<Told> byHand =
        List.of(
            Told.of("drawdown")
                .is(BreakerStatus.TRIPPED, Level.BREACH, NOW)
                .withoutAutoReset()
                .trigger("limit", Level.BREACH, 0.083, 0.064, 0.08, Unit.FRACTION));
    EndsWhen ends = text(TradingState.HALTED, DRAWDOWN, byHand).ends();
    assertThat(ends.headline()).isEqualTo("Needs a reset by an operator");
    assertThat(ends.detail()).isEqualTo("Drawdown stays");
  }

  @Test
  void aLatchedBreakerAmongCoolingOnesDecides() {
    List<Told> mixed =
        List.of(
            ScenesOfADay.cooldown().get(1),
            Told.of("loss_rate")
                .is(BreakerStatus.TRIPPED, Level.BREACH, NOW)
                .trigger("severe", Level.BREACH, 0.069, 0.0225, 0.03, Unit.FRACTION)
                .latched());
    EndsWhen ends = text(TradingState.HALTED, DRAWDOWN, mixed).ends();
    assertThat(ends.headline()).isEqualTo("Needs a reset by an operator");
    assertThat(ends.detail()).isEqualTo("Loss rate is latched");
  }

  @Test
  void anEmergencyEndsOnlyWithKillSwitchOff() {
    EndsWhen ends =
        text(TradingState.HALTED, "Kill switch by jmeyer", ScenesOfADay.states()).ends();
    assertThat(ends.headline()).isEqualTo("Needs kill switch off");
  }

  @Test
  void aBookThatIsNotFedEndsWithItsInput() {
    EndsWhen ends =
        text(
                TradingState.REDUCE_ONLY,
                "Position limit not fed",
                ScenesOfADay.states().subList(3, 4))
            .ends();
    assertThat(ends.headline()).isEqualTo("Ends when it is fed");
    assertThat(ends.detail()).as("its input frees it").isEqualTo("The missing input has to come");
  }

  @Test
  void anOperatorsResetLeavesWhatIsNotFedHeldBack() {
    Told latched =
        Told.of("drawdown")
            .is(BreakerStatus.TRIPPED, Level.UNFED, at("18:03:43"))
            .trigger("limit", Level.UNFED, Double.NaN, 0.064, 0.08, Unit.FRACTION)
            .latched();
    assertThat(text(TradingState.HALTED, DRAWDOWN, List.of(latched)).ends().detail())
        .isEqualTo("Drawdown is latched, then REDUCE ONLY");
  }

  @Test
  void aDeadlineThatPassedWaitsForTheNextReading() {
    List<Told> due =
        List.of(
            Told.of("drawdown")
                .is(BreakerStatus.COOLDOWN, Level.CLEAR, at("18:03:43"))
                .trigger("limit", Level.CLEAR, 0.05, 0.064, 0.08, Unit.FRACTION)
                .until(NOW));
    assertThat(text(TradingState.HALTED, DRAWDOWN, due).ends().headline())
        .isEqualTo("With the next reading");
  }

  @Test
  void aBreachPastItsDeadlineEndsWithTheBreach() {
    List<Told> late =
        List.of(
            Told.of("drawdown")
                .is(BreakerStatus.TRIPPED, Level.BREACH, at("18:03:43"))
                .trigger("limit", Level.BREACH, 0.09, 0.064, 0.08, Unit.FRACTION)
                .until(NOW - 1));
    EndsWhen ends = text(TradingState.HALTED, DRAWDOWN, late).ends();
    assertThat(ends.headline()).isEqualTo("When the breach ends");
    assertThat(ends.detail()).isEqualTo("Auto reset follows");
  }

  private static Told positionLimitCooling() {
    return Told.of("position_limit")
        .is(BreakerStatus.COOLDOWN, Level.CLEAR, at("18:05:00"))
        .onTrip(OnTrip.REDUCE_ONLY)
        .trigger("concentration", Level.CLEAR, 0.05, 0.08, 0.10, Unit.FRACTION)
        .tripped(
            ScenesOfADay.trip(
                12_280, "position_limit", "concentration", 0.2, 0.1, at("18:04:00"), false),
            0)
        .until(at("18:20:00"));
  }

  private static Told dataFeedTripped() {
    return Told.of("data_feed_integrity")
        .is(BreakerStatus.TRIPPED, Level.BREACH, at("18:05:30"))
        .quality(50, 96, 95);
  }

  private static final String DATA_FEED = "Data feed integrity quality 50.0 % < 95.0 %";

  @Test
  void aCoolingBreakerThatOnlyReducesIsNotTheCauseOfAHalt() {
    BannerText text =
        text(TradingState.HALTED, DATA_FEED, List.of(positionLimitCooling(), dataFeedTripped()));
    assertThat(text.cause()).isEqualTo(DATA_FEED);
    assertThat(text.also()).endsWith(" · also position limit in cooldown");
  }

  @Test
  void aLiquidationIsTheCauseThoughAHaltingBreakerCoolsDown() {
    List<Told> both = List.of(ScenesOfADay.cooldown().get(1), ScenesOfADay.drawdownLiquidating());
    BannerText text =
        text(TradingState.LIQUIDATE_ONLY, "Liquidation required drawdown 16.2 % > 15.0 %", both);
    assertThat(text.cause()).isEqualTo("Liquidation required drawdown 16.2 % > 15.0 %");
    assertThat(text.also()).endsWith(" · also drawdown in cooldown");
  }

  @Test
  void whatEndsAHaltIsNotTheDeadlineOfABreakerThatOnlyReducesAndItsRestIsNamed() {
    EndsWhen ends =
        text(TradingState.HALTED, DATA_FEED, List.of(positionLimitCooling(), dataFeedTripped()))
            .ends();
    assertThat(ends.headline()).isEqualTo("When the breach ends");
    assertThat(ends.detail()).isEqualTo("Auto reset follows, then REDUCE ONLY");
  }

  @Test
  void aLiquidationNeedsItsOwnResetAndLeavesTheHaltBeneathIt() {
    EndsWhen ends =
        text(
                TradingState.LIQUIDATE_ONLY,
                "Liquidation required drawdown 16.2 % > 15.0 %",
                List.of(
                    Told.of("loss_rate")
                        .is(BreakerStatus.TRIPPED, Level.BREACH, NOW)
                        .trigger("severe", Level.BREACH, 0.069, 0.0225, 0.03, Unit.FRACTION)
                        .latched(),
                    ScenesOfADay.drawdownLiquidating()))
            .ends();
    assertThat(ends.headline()).isEqualTo("Needs a reset by an operator");
    assertThat(ends.detail()).isEqualTo("Liquidation required stays, then HALTED");
  }

  @Test
  void withoutDataACooldownDoesNotCountDownAndSaysHowOldTheDataIs() {
    List<Told> stale =
        List.of(
            Told.of("drawdown")
                .is(BreakerStatus.COOLDOWN, Level.UNFED, at("18:01:00"))
                .trigger("limit", Level.UNFED, Double.NaN, 0.064, 0.08, Unit.FRACTION)
                .tripped(
                    ScenesOfADay.trip(
                        12_266, "drawdown", "limit", 0.0841, 0.08, at("18:00:30"), false),
                    0)
                .until(at("18:16:00")));
    BannerText text =
        BannerText.of(
            new BookModel(
                Breakers.catalogue(),
                ScenesOfADay.silentSince(
                    at("18:01:02"),
                    ScenesOfADay.book(
                        stale.stream().map(Told::done).toList(),
                        TradingState.HALTED,
                        DRAWDOWN,
                        NOW))),
            Inflow.IDLE,
            NOW,
            FORMAT);
    assertThat(text.ends().countdown()).isFalse();
    assertThat(text.ends().headline()).isEqualTo("Waits for data");
    assertThat(text.ends().detail()).isEqualTo("Auto reset not before 14:16:00");
    assertThat(text.also()).contains(" · no data since 14:01:02 (5:00)");
  }

  @Test
  void aFeedThatIsCutStopsTheCountdownBeforeAnythingIsStale() {
    EndsWhen ends = text(TradingState.HALTED, DRAWDOWN, ScenesOfADay.cooldown(), Inflow.CUT).ends();
    assertThat(ends.headline()).isEqualTo("Waits for data");
  }

  @Test
  void missingInputIsNamedBesideAWarning() {
    List<Told> both =
        List.of(
            Told.of("volatility")
                .is(BreakerStatus.WARNING, Level.WARN, NOW)
                .trigger("spot", Level.WARN, 0.042, 0.04, 0.05, Unit.FRACTION),
            Told.of("correlation")
                .is(BreakerStatus.ACTIVE, Level.UNFED, at("13:30:00"))
                .fed(false, Times.NEVER));
    assertThat(text(TradingState.ALLOWED, "", both).cause())
        .isEqualTo("Warning: Volatility 4.20 % of 5.00 % · Not fed: Correlation");
  }

  @Test
  void inBreachTheCauseShowsTheNumberOfNow() {
    String atTrip = "Drawdown limit 8.02 % > 8.00 %";
    assertThat(text(TradingState.HALTED, atTrip, ScenesOfADay.crisis()).cause())
        .isEqualTo("Drawdown limit 8.30 % > 8.00 %");
  }

  @Test
  void outOfBreachTheCauseIsTheNumberOfTheTripWithItsTime() {
    List<Told> justUnder =
        List.of(
            Told.of("drawdown")
                .is(BreakerStatus.TRIPPED, Level.WARN, TRIPPED)
                .trigger("limit", Level.WARN, 0.0795, 0.064, 0.08, Unit.FRACTION)
                .tripped(
                    ScenesOfADay.trip(12_266, "drawdown", "limit", 0.0802, 0.08, TRIPPED, false), 0)
                .until(at("18:21:02")));
    assertThat(text(TradingState.HALTED, "Drawdown limit 8.02 % > 8.00 %", justUnder).cause())
        .isEqualTo("Drawdown limit 8.02 % > 8.00 % at 14:03:11");
  }

  @Test
  void aMarketHaltWithAKnownEndSaysIt() {
    List<Told> market =
        List.of(
            Told.of("market_circuit_breaker")
                .is(BreakerStatus.TRIPPED, Level.BREACH, at("18:03:11"))
                .trigger("level_1", Level.BREACH, 930, Double.NaN, 930, Unit.NUMBER)
                .breachEnds(at("18:18:11")));
    EndsWhen ends =
        text(
                TradingState.HALTED,
                "Market circuit breaker level_1 930.00 reached: index 930.00, 7.00 % down",
                market)
            .ends();
    assertThat(ends.headline()).isEqualTo("not before 14:18:11");
    assertThat(ends.detail()).isEqualTo("Auto reset when the breach ends");
  }
}
