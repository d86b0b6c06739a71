package breakerboard.console.book;

import static breakerboard.console.ScenesOfADay.NOW;
import static breakerboard.console.ScenesOfADay.at;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.config.KeyCatalogue;
import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.console.ByTheCalendar;
import breakerboard.console.Format;
import breakerboard.console.Inflow;
import breakerboard.console.ScenesOfADay;
import breakerboard.console.ScenesOfADay.Told;
import breakerboard.console.ScreenState;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Level;
import breakerboard.domain.OnTrip;
import breakerboard.domain.Reference;
import breakerboard.domain.Times;
import breakerboard.domain.Trend;
import breakerboard.domain.TriggerReading;
import breakerboard.domain.Unit;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TileTextTest {
  private static final KeyCatalogue CATALOGUE = Breakers.catalogue();
  private static final Format FORMAT = new Format(ZoneId.of("America/New_York"), CATALOGUE);

  private static TileText text(Told told) {
    return text(told, Inflow.COMING);
  }

  private static TileText text(Told told, Inflow inflow) {
    return text(told, Optional.empty(), inflow);
  }

  private static TileText text(Told told, Optional<TriggerReading> lastFed, Inflow inflow) {
    BreakerSnapshot breaker = told.done();
    BreakerEntry entry =
        CATALOGUE.breakers().stream()
            .filter(e -> e.id().equals(breaker.breaker()))
            .findFirst()
            .orElseThrow();
    return TileText.of(entry, breaker, lastFed, inflow, NOW, FORMAT);
  }

  private static Told volatility(BreakerStatus status, Level level, double value) {
    return Told.of("volatility")
        .is(status, level, at("18:01:20"))
        .trigger("spot", level, value, 0.04, 0.05, Unit.FRACTION);
  }

  @Test
  void everyNumberHasItsLimitAndItsReference() {
    TileText drawdown = text(ScenesOfADay.calm().get(1));
    assertThat(drawdown.value()).isEqualTo("0.42");
    assertThat(drawdown.unit()).isEqualTo("%");
    assertThat(drawdown.limit()).isEqualTo("of 8.00 %");
    assertThat(drawdown.share()).isEqualTo("5 % of the limit");
    assertThat(drawdown.left().full()).isEqualTo("peak 1,034,221 at 11:42:07");
  }

  @Test
  void whereThereIsLittleRoomTheFootIsShorterAndNoNumberIsCut() {
    assertThat(text(ScenesOfADay.calm().get(1)).left().brief()).isEqualTo("peak 1,034,221");
    assertThat(text(ScenesOfADay.calm().get(1)).left().cut()).isEmpty();
    assertThat(text(ScenesOfADay.calm().get(3)).left().cut()).isEqualTo("Technology");
    Told warning = volatility(BreakerStatus.WARNING, Level.WARN, 0.0431);
    assertThat(text(warning.moving(Trend.RISING, 380)).left().brief()).isEqualTo("breach in 6:20");
  }

  @Test
  void withoutAReferenceTheTriggerAndItsWarningAreNamed() {
    assertThat(text(ScenesOfADay.calm().get(0)).left().full()).isEqualTo("spot, warns at 4.00 %");
    assertThat(text(ScenesOfADay.calm().get(3)).left().full())
        .isEqualTo("sector Technology, warns at 24.0 %");
  }

  @Test
  void whereLowerIsWorseTheLimitIsAMinimum() {
    TileText quality = text(ScenesOfADay.calm().get(4));
    assertThat(quality.value()).isEqualTo("99.7");
    assertThat(quality.limit()).isEqualTo("min 95.0 %");
    assertThat(quality.share()).isEqualTo("6 % of the way");
  }

  @Test
  void ofTwoConditionsTheFartherOneIsTheShare() {
    TriggerReading run =
        new TriggerReading(
            "consecutive", Level.WARN, 6, 5, 3, Unit.COUNT, false, 0.66, "", Reference.NONE);
    TileText text =
        text(Told.of("loss_rate").is(BreakerStatus.WARNING, Level.WARN, NOW).trigger(run));
    assertThat(text.value() + " " + text.limit()).isEqualTo("6 of 5");
    assertThat(text.share()).isEqualTo("66 % of its floor");
  }

  private static TriggerReading countOfRun(double count, double floor) {
    return new TriggerReading(
        "consecutive",
        Level.WARN,
        count,
        5,
        3,
        Unit.COUNT,
        false,
        Math.min(count / 5, floor),
        "",
        Reference.NONE);
  }

  @Test
  void theBarOfTwoConditionsTellsWhatTheFigureTellsAndTheFootTheOther() {
    TriggerReading run = countOfRun(4, 0.05);
    TileText text =
        text(Told.of("loss_rate").is(BreakerStatus.WARNING, Level.WARN, NOW).trigger(run));
    assertThat(TileFigure.bar(run)).isEqualTo(0.8);
    assertThat(text.left().full()).isEqualTo("consecutive, 5 % of its floor");
    assertThat(TileFigure.bar(countOfRun(4, 0.9))).isEqualTo(0.8);
  }

  @Test
  void theTableOfTriggersSaysWhyWhatIsPastItsLimitDoesNotTrip() {
    assertThat(TriggerTable.words(countOfRun(7, 0.66))).isEqualTo("consecutive, 66 % of its floor");
    assertThat(TriggerTable.words(countOfRun(4, 0.05))).isEqualTo("consecutive");
    assertThat(TriggerTable.words(countOfRun(7, 2))).isEqualTo("consecutive");
  }

  @Test
  void whatMayOnlyWarnHasNoFloor() {
    TriggerReading vix =
        new TriggerReading(
            "vix", Level.WARN, 45, 40, 32, Unit.NUMBER, false, 0.8, "", Reference.NONE);
    TileText text =
        text(
            Told.of("market_circuit_breaker")
                .is(BreakerStatus.WARNING, Level.WARN, NOW)
                .trigger(vix));
    assertThat(text.share()).isEmpty();
    assertThat(text.left().full()).isEqualTo("vix, warns at 32.00");
  }

  private static Told drawdown(double limit, double acceleration) {
    return Told.of("drawdown")
        .is(BreakerStatus.TRIPPED, Level.BREACH, at("18:01:20"))
        .trigger("limit", breach(limit, 0.08), limit, 0.064, 0.08, Unit.FRACTION)
        .trigger(
            "acceleration", breach(acceleration, 0.004), acceleration, 0.002, 0.004, Unit.FRACTION);
  }

  private static Level breach(double value, double limit) {
    return value > limit ? Level.BREACH : Level.CLEAR;
  }

  @Test
  void aTileShowsWhatItIsNamedAfterWhenThatBreachesToo() {
    TileText text = text(drawdown(0.177, 0.0353));
    assertThat(text.value() + " " + text.limit()).isEqualTo("17.70 of 8.00 %");
    assertThat(text.left().full()).isEqualTo("off the scale: 221 %");
  }

  @Test
  void anotherTriggerIsNamedAlsoOffTheScale() {
    TileText text = text(drawdown(0.05, 0.0352));
    assertThat(text.value() + " " + text.limit()).isEqualTo("3.52 of 0.40 %");
    assertThat(text.left().full()).isEqualTo("acceleration, off the scale: 880 %");
  }

  @Test
  void aTriggerThatTakesTheLimitsPlaceKeepsIt() {
    TileText text =
        text(
            Told.of("loss_rate")
                .is(BreakerStatus.TRIPPED, Level.BREACH, NOW)
                .trigger("severe", Level.BREACH, 0.069, Double.NaN, 0.06, Unit.FRACTION)
                .trigger("limit", Level.BREACH, 0.069, 0.0225, 0.03, Unit.FRACTION)
                .drivenBy("severe"));
    assertThat(text.value() + " " + text.limit()).isEqualTo("6.90 of 6.00 %");
  }

  @Test
  void aCalmTileShowsWhatItIsNamedAfterUnlessAnotherIsClearlyNearer() {
    Told young =
        Told.of("drawdown")
            .trigger("limit", Level.CLEAR, 0, 0.064, 0.08, Unit.FRACTION)
            .trigger("underwater", Level.CLEAR, 0.07, Double.NaN, 24, Unit.HOURS);
    assertThat(text(young).limit()).isEqualTo("of 8.00 %");
    Told old =
        Told.of("drawdown")
            .trigger("limit", Level.CLEAR, 0.008, 0.064, 0.08, Unit.FRACTION)
            .trigger("underwater", Level.CLEAR, 20, Double.NaN, 24, Unit.HOURS);
    assertThat(text(old).limit()).isEqualTo("of 24:00 h");
  }

  @Test
  void aUtilisationThatIsCountedNoFurtherIsNotAFact() {
    TriggerReading returns =
        new TriggerReading(
            "returns", Level.BREACH, 591.42, 5, 4, Unit.SIGMA, false, 10, "", Reference.NONE);
    TileText text =
        text(
            Told.of("anomaly_detection")
                .is(BreakerStatus.TRIPPED, Level.BREACH, NOW)
                .trigger(returns));
    assertThat(text.left().full()).isEqualTo("returns, off the scale: over 1,000 %");
    assertThat(text.share()).isEqualTo("over 1,000 % of the limit");
  }

  @Test
  void offTheScaleHidesNeitherTheBypassNorWhoActed() {
    Told bypassed =
        volatility(BreakerStatus.BYPASSED, Level.BREACH, 0.115)
            .by("mkeller", "vendor recalibration")
            .until(at("19:30:00"));
    assertThat(text(bypassed).left().full())
        .isEqualTo("would trip, by mkeller: vendor recalibration, off the scale: 230 %");
    Told tripped = volatility(BreakerStatus.TRIPPED, Level.BREACH, 0.115).by("jmeyer", "spike");
    assertThat(text(tripped).left().full()).isEqualTo("by jmeyer: spike, off the scale: 230 %");
  }

  private static Told lost(BreakerStatus status) {
    return volatility(status, Level.UNFED, 0.055).fed(true, at("18:01:02")).until(at("18:18:43"));
  }

  @Test
  void aTripWithoutDataSaysHowOldItIsAndThatItsResetWaits() {
    Told trip = lost(BreakerStatus.TRIPPED);
    TileText text = text(trip, Optional.of(trip.lastFed()), Inflow.COMING);
    assertThat(text.state()).isEqualTo(ScreenState.TRIPPED);
    assertThat(text.old()).isTrue();
    assertThat(text.value()).isEqualTo("5.50");
    assertThat(text.left().full()).isEqualTo("5:00 old, the reset waits for data");
    assertThat(text.left().brief()).isEqualTo("5:00 old");
    assertThat(text.right()).isEqualTo("since 14:01:20");
  }

  @Test
  void aCooldownWithoutDataDoesNotCountDown() {
    TileText text = text(lost(BreakerStatus.COOLDOWN));
    assertThat(text.left().full()).isEqualTo("5:00 old, the reset waits for data");
    assertThat(text.right()).isEqualTo("not before 14:18:43");
  }

  @Test
  void aLatchedTripWaitsForAnOperatorAndNotForData() {
    TileText text = text(lost(BreakerStatus.TRIPPED).latched().by("jmeyer", "spike"));
    assertThat(text.left().full()).isEqualTo("5:00 old, by jmeyer: spike");
  }

  @Test
  void theBarOfAStaleTileIsThatOfItsLastValueAgainstTheLimitOfNow() {
    Told spot = volatility(BreakerStatus.ACTIVE, Level.CLEAR, 0.02);
    Told stale =
        Told.of("volatility")
            .is(BreakerStatus.ACTIVE, Level.UNFED, at("18:01:20"))
            .trigger("spot", Level.UNFED, Double.NaN, Double.NaN, 0.04, Unit.FRACTION);
    BreakerEntry entry =
        CATALOGUE.breakers().stream()
            .filter(e -> e.id().value().equals("volatility"))
            .findFirst()
            .orElseThrow();
    assertThat(TileFigure.of(entry, stale.done(), Optional.of(spot.lastFed())).map(TileFigure::bar))
        .contains(0.5);
  }

  @Test
  void aBreachThatIsNearIsToldBeforeTheWarning() {
    Told calm = volatility(BreakerStatus.ACTIVE, Level.CLEAR, 0.03);
    assertThat(text(calm.moving(Trend.RISING, 56)).left().full())
        .isEqualTo("breach in 0:56 at this rate");
    assertThat(text(calm.moving(Trend.RISING, 600)).left().full())
        .isEqualTo("spot, warns at 4.00 %");
  }

  @Test
  void aCountThatJumpsOnceIsNoBreachThatIsNear() {
    Told calm =
        Told.of("loss_rate")
            .trigger("consecutive", Level.CLEAR, 1, 3, 5, Unit.COUNT)
            .moving(Trend.RISING, 60);
    assertThat(text(calm).left().full()).isEqualTo("consecutive, warns at 3");
  }

  @Test
  void theClockPredictsNoBreach() {
    assertThat(text(ByTheCalendar.nearTheClose().moving(Trend.RISING, 43_000)).left().full())
        .isEqualTo("session, warns at 15:45");
  }

  @Test
  void thePredictionNamesTheTriggerThatItIsMadeOf() {
    TileText text =
        text(
            Told.of("loss_rate")
                .is(BreakerStatus.WARNING, Level.WARN, NOW)
                .trigger(countOfRun(4, 0.05))
                .trigger("acceleration", Level.CLEAR, 0.005, Double.NaN, 0.0075, Unit.FRACTION)
                .moving(Trend.RISING, 380));
    assertThat(text.value()).isEqualTo("4");
    assertThat(text.left().full()).isEqualTo("acceleration, breach in 6:20 at this rate");
  }

  private static TriggerReading level1(double index) {
    return new TriggerReading(
        "level_1",
        Level.BREACH,
        index,
        2764.30,
        Double.NaN,
        Unit.NUMBER,
        true,
        1,
        "",
        Reference.NONE);
  }

  @Test
  void aHaltThatOutlastsItsCauseSaysSo() {
    TileText text =
        text(
            Told.of("market_circuit_breaker")
                .is(BreakerStatus.TRIPPED, Level.BREACH, NOW)
                .trigger(level1(2850)));
    assertThat(text.value() + " " + text.limit()).isEqualTo("2,850.00 min 2,764.30");
    assertThat(text.share()).isEmpty();
    assertThat(text.left().full()).isEqualTo("level 1 halts on, value is back");
  }

  @Test
  void aFlagIsAWordAndNoShare() {
    TriggerReading flag =
        new TriggerReading(
            "exchange", Level.BREACH, 1, 1, Double.NaN, Unit.FLAG, false, 1, "", Reference.NONE);
    TileText text =
        text(
            Told.of("market_circuit_breaker")
                .is(BreakerStatus.TRIPPED, Level.BREACH, NOW)
                .trigger(flag));
    assertThat(text.value()).isEqualTo("Set");
    assertThat(text.limit()).isEmpty();
    assertThat(text.share()).isEmpty();
    assertThat(text.left().full()).isEqualTo("exchange");
  }

  @Test
  void anOverrideShowsAlsoWhereTheFootIsTaken() {
    Told tripped =
        volatility(BreakerStatus.TRIPPED, Level.BREACH, 0.055).overridden(ScenesOfADay.override());
    assertThat(text(tripped).badge()).isEqualTo("override");
    assertThat(text(tripped).right()).isEqualTo("since 14:01:20");
  }

  @Test
  void aReasonIsCutBeforeItsFirstNumberAndNotLeftOut() {
    assertThat(Phrase.reason("fewer than 2 common symbols").cut()).isEqualTo("fewer than…");
    assertThat(Phrase.of("peak 1,034,221").cut()).isEmpty();
  }

  @Test
  void aWarningPredictsTheBreach() {
    TileText text =
        text(volatility(BreakerStatus.WARNING, Level.WARN, 0.0431).moving(Trend.RISING, 380));
    assertThat(text.left().full()).isEqualTo("breach in 6:20 at this rate");
    assertThat(text.worthReading()).isTrue();
  }

  @Test
  void thePredictionNamesItsTriggerWhenThatIsNotTheFirst() {
    TileText text =
        text(
            Told.of("loss_rate")
                .is(BreakerStatus.WARNING, Level.WARN, NOW)
                .trigger("limit", Level.CLEAR, 0.001, 0.0225, 0.03, Unit.FRACTION)
                .trigger("consecutive", Level.WARN, 3, 3, 5, Unit.COUNT)
                .moving(Trend.RISING, 1886));
    assertThat(text.value()).isEqualTo("3");
    assertThat(text.left().full()).isEqualTo("consecutive, breach in 31:26 at this rate");
  }

  @Test
  void aTripSaysSinceWhen() {
    assertThat(text(ScenesOfADay.crisis().get(1)).right()).isEqualTo("since 14:03:11");
  }

  @Test
  void aLatchedTripOfAnOperatorSaysWhoAndWhy() {
    TileText text =
        text(
            volatility(BreakerStatus.TRIPPED, Level.CLEAR, 0.02)
                .latched()
                .by("jmeyer", "spike ahead of the close"));
    assertThat(text.left().full()).isEqualTo("by jmeyer: spike ahead of the close");
    assertThat(text.right()).isEqualTo("latched since 14:01:20");
  }

  @Test
  void beyondTheScaleTheFootSaysHowFar() {
    TileText text = text(volatility(BreakerStatus.TRIPPED, Level.BREACH, 0.115));
    assertThat(text.left().full()).isEqualTo("off the scale: 230 %");
  }

  @Test
  void aBreakerThatOnlyAlertsSaysSo() {
    TileText text =
        text(volatility(BreakerStatus.TRIPPED, Level.BREACH, 0.055).onTrip(OnTrip.ALERT_ONLY));
    assertThat(text.left().full()).isEqualTo("alert only, no halt");
  }

  @Test
  void aCooldownCountsDown() {
    Told cooling = volatility(BreakerStatus.COOLDOWN, Level.CLEAR, 0.02).until(at("18:18:43"));
    assertThat(text(cooling).right()).isEqualTo("resets in 12:41");
  }

  @Test
  void aCooldownThatIsOverWaitsForAReading() {
    Told due = volatility(BreakerStatus.COOLDOWN, Level.CLEAR, 0.02).until(NOW);
    assertThat(text(due).right()).isEqualTo("reset is due");
  }

  @Test
  void aCooldownWithoutAutoResetNeedsAnOperator() {
    Told held =
        volatility(BreakerStatus.COOLDOWN, Level.CLEAR, 0.02)
            .until(at("18:18:43"))
            .withoutAutoReset();
    assertThat(text(held).right()).isEqualTo("needs a reset");
  }

  @Test
  void aBypassSaysUntilWhenAndWhetherItWouldTrip() {
    TileText text = text(ScenesOfADay.states().get(0));
    assertThat(text.left().full()).isEqualTo("would trip, by mkeller: vendor recalibration");
    assertThat(text.left().brief()).isEqualTo("would trip");
    assertThat(text.right()).isEqualTo("until 15:30 (1:23:58)");
  }

  @Test
  void notFedHasNoValueAndSaysSo() {
    TileText text = text(ScenesOfADay.states().get(3));
    assertThat(text.state()).isEqualTo(ScreenState.UNFED);
    assertThat(text.value()).isEqualTo("—");
    assertThat(text.unit()).isEmpty();
    assertThat(text.limit()).isEqualTo("of 30.0 %");
    assertThat(text.left().full()).isEqualTo("no input received");
  }

  @Test
  void aStaleValueHasItsAge() {
    Told quality = ScenesOfADay.states().get(4);
    TileText text = text(quality, Optional.of(quality.lastFed()), Inflow.COMING);
    assertThat(text.state()).isEqualTo(ScreenState.STALE);
    assertThat(text.old()).isTrue();
    assertThat(text.value()).isEqualTo("97.1");
    assertThat(text.left().full()).isEqualTo("last value 14:01:50");
    assertThat(text.right()).isEqualTo("4:12 old");
  }

  @Test
  void aStaleTileKeepsTheValueThatItLastShowedAgainstTheLimitOfNow() {
    TriggerReading last =
        volatility(BreakerStatus.ACTIVE, Level.CLEAR, 0.02).done().reading().triggers().getFirst();
    Told stale =
        Told.of("volatility")
            .is(BreakerStatus.ACTIVE, Level.UNFED, at("18:01:20"))
            .trigger("spot", Level.UNFED, Double.NaN, Double.NaN, 0.06, Unit.FRACTION);

    TileText text = text(stale, Optional.of(last), Inflow.COMING);

    assertThat(text.state()).isEqualTo(ScreenState.STALE);
    assertThat(text.value()).isEqualTo("2.00");
    assertThat(text.unit()).isEqualTo("%");
    assertThat(text.limit()).isEqualTo("of 6.00 %");
    assertThat(text.share()).isEmpty();
  }

  @Test
  void withoutAFeedACalmValueSaysHowOldItIs() {
    Told calm = volatility(BreakerStatus.ACTIVE, Level.CLEAR, 0.02).fed(true, at("18:05:20"));
    TileText text = text(calm, Inflow.CUT);
    assertThat(text.state()).isEqualTo(ScreenState.NO_FEED);
    assertThat(text.right()).isEqualTo("0:42 old");
  }

  @Test
  void withoutAFeedAWarningKeepsItsStateAndSaysHowOldItIs() {
    Told warning = volatility(BreakerStatus.WARNING, Level.WARN, 0.043).fed(true, at("18:05:20"));
    TileText text = text(warning, Inflow.CUT);
    assertThat(text.state()).isEqualTo(ScreenState.WARNING);
    assertThat(text.right()).isEqualTo("0:42 old");
  }

  @Test
  void anOverrideIsABadgeWithItsEnd() {
    TileText text = text(ScenesOfADay.crisis().get(3));
    assertThat(text.badge()).isEqualTo("limit 25 → 30 until 15:30");
    assertThat(text.right()).isEmpty();
  }

  @Test
  void handBreakersAreAWordAndWhatTheyAreFor() {
    TileText manual = text(ScenesOfADay.calm().get(5));
    assertThat(manual.value()).isEqualTo("Ready");
    assertThat(manual.limit()).isEqualTo("An operator's trip of the book");
    assertThat(manual.state()).isEqualTo(ScreenState.ACTIVE);
    assertThat(text(ScenesOfADay.states().get(6)).value()).isEqualTo("Engaged");
    assertThat(text(ScenesOfADay.states().get(5)).value()).isEqualTo("Off");
  }

  @Test
  void aLostFeedDoesNotTouchWhatNeedsNone() {
    assertThat(text(ScenesOfADay.calm().get(6), Inflow.CUT).state()).isEqualTo(ScreenState.ACTIVE);
  }

  @Test
  void numbersThatCannotBeAreDashes() {
    TileText text =
        text(
            Told.of("drawdown")
                .trigger("limit", Level.CLEAR, Double.NaN, Double.NaN, Double.NaN, Unit.FRACTION));
    assertThat(text.value()).isEqualTo("—");
    assertThat(text.unit()).isEmpty();
    assertThat(text.limit()).isEmpty();
    assertThat(text.share()).isEmpty();
  }

  @Test
  void hugeNumbersStayShort() {
    TileText text = text(ScenesOfADay.extremes().get(0));
    assertThat(text.value()).isEqualTo("12.3 bn");
    assertThat(text.limit()).isEqualTo("of 15.0 bn %");
  }

  @Test
  void aBreakerWithoutTriggersIsStillATile() {
    TileText text = text(Told.of("volatility").is(BreakerStatus.DISABLED, Level.UNFED, NOW));
    assertThat(text.value()).isEqualTo("—");
    assertThat(text.left().full()).isEqualTo("off by configuration");
  }

  @Test
  void anInputThatNeverCameHasNoTime() {
    Told never = volatility(BreakerStatus.ACTIVE, Level.CLEAR, 0.02).fed(true, Times.NEVER);
    assertThat(text(never, Inflow.CUT).right()).isEmpty();
  }

  @Test
  void tradingHoursShowTheTimeOfDayAndWhatComesNext() {
    TileText open = text(ByTheCalendar.inSession());
    assertThat(open.value()).isEqualTo("14:06");
    assertThat(open.limit()).isEqualTo("closes at 16:00, in 1:54:00");
    assertThat(open.left().full()).isEqualTo("session, warns at 15:45");
    TileText closed = text(ByTheCalendar.closed());
    assertThat(closed.limit()).isEqualTo("closed since 16:00; opens Fri 13 Mar 09:30");
    assertThat(closed.state()).isEqualTo(ScreenState.TRIPPED);
  }

  /** A clock needs no feed. */
  @Test
  void tradingHoursAreShownAlsoWhenTheFeedIsCut() {
    assertThat(text(ByTheCalendar.inSession(), Inflow.CUT).state()).isEqualTo(ScreenState.ACTIVE);
  }

  @Test
  void aChecklistCountsWhatPassedOfAllAndNamesWhatFailsAndWhatIsUnknown() {
    TileText failing = text(ByTheCalendar.failing(BreakerStatus.TRIPPED, Level.BREACH));
    assertThat(failing.value() + " " + failing.unit()).isEqualTo("4 of 7");
    assertThat(failing.limit()).isEqualTo("failing: NAV, venues up; 1 not reported");
    TileText passed = text(ByTheCalendar.passed());
    assertThat(passed.value() + " " + passed.unit()).isEqualTo("6 of 7");
    assertThat(passed.limit()).isEqualTo("1 not reported");
  }

  @Test
  void anUnfedBreakerSaysWhyWhereThatIsKnown() {
    assertThat(text(ByTheCalendar.lacking()).left().full())
        .isEqualTo("index_level without index_prior_close");
  }
}
