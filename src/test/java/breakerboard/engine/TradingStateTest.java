package breakerboard.engine;

import static breakerboard.engine.OneBook.BOOK;
import static breakerboard.engine.OneBook.BREACH;
import static breakerboard.engine.OneBook.CALM;
import static breakerboard.engine.OneBook.MANUAL;
import static breakerboard.engine.OneBook.VOLATILITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.TradingState;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trading state and risk score, section 5 of the engine specification. */
class TradingStateTest {
  private static final long STALE = 61;
  private static final long SILENCE = 11;

  private static OneBook volatility(String key, ConfigNode value) {
    return new OneBook(OneBook.breaker("volatility", Map.of(key, value)));
  }

  /** Silence halts a book by itself: these are about what goes stale without it. */
  private static OneBook deafToSilence(ConfigNode onUnfed) {
    var deaf = OneBook.members(Map.of("enabled", new ConfigNode.Flag(false)));
    var volatility = OneBook.members(Map.of("on_unfed", onUnfed));
    return new OneBook(
        Map.of(
            "breaker_configs",
            OneBook.members(Map.of("data_feed_integrity", deaf, "volatility", volatility))));
  }

  private static OneBook deafToSilence() {
    return deafToSilence(new ConfigNode.Text("reduce_only"));
  }

  @Test
  void beforeTheFirstObservationOnlyReducingIsAllowed() {
    OneBook book = new OneBook();
    book.pass(1);
    book.engine().book(BOOK);

    assertThat(book.book().trading()).isEqualTo(TradingState.REDUCE_ONLY);
  }

  @Test
  void aFedBookWithoutABreachTrades() {
    assertThat(new OneBook().volatility(CALM).book().trading()).isEqualTo(TradingState.ALLOWED);
  }

  @ParameterizedTest
  @CsvSource({"halt, HALTED", "reduce_only, REDUCE_ONLY", "alert_only, ALLOWED"})
  void aTripDoesWhatItsBreakerIsSetTo(String onTrip, TradingState state) {
    OneBook book = volatility("on_trip", new ConfigNode.Text(onTrip)).volatility(CALM);

    book.volatility(BREACH);

    assertThat(book.status()).isEqualTo(BreakerStatus.TRIPPED);
    assertThat(book.book().trading()).isEqualTo(state);
  }

  @Test
  void aCooldownHaltsToo() {
    OneBook book = new OneBook().volatility(BREACH).volatility(CALM);

    assertThat(book.status()).isEqualTo(BreakerStatus.COOLDOWN);
    assertThat(book.book().trading()).isEqualTo(TradingState.HALTED);
  }

  @ParameterizedTest
  @CsvSource({"halt, HALTED", "reduce_only, REDUCE_ONLY"})
  void inputThatWentStaleDoesWhatItsBreakerIsSetTo(String onUnfed, TradingState state) {
    OneBook book = deafToSilence(new ConfigNode.Text(onUnfed)).volatility(CALM);

    assertThat(book.pass(STALE).book().trading()).isEqualTo(state);
  }

  @Test
  void freshDataEndsWhatStaleDataDid() {
    OneBook book = deafToSilence().volatility(CALM).pass(STALE);
    assertThat(book.book().trading()).isEqualTo(TradingState.REDUCE_ONLY);

    assertThat(book.volatility(CALM).book().trading()).isEqualTo(TradingState.ALLOWED);
  }

  @Test
  void aFeedThatFallsSilentHaltsTheBook() {
    OneBook book = new OneBook().volatility(CALM).pass(SILENCE);

    assertThat(book.book().trading()).isEqualTo(TradingState.HALTED);
    assertThat(book.book().because()).isEqualTo("Data feed integrity silence just over 10 s");
  }

  @Test
  void staleDataNeitherEndsABreachNorAWarning() {
    OneBook tripped = new OneBook().volatility(CALM).volatility(BREACH).pass(STALE);
    OneBook warned = new OneBook().volatility(0.045).pass(STALE);

    assertThat(tripped.status()).isEqualTo(BreakerStatus.TRIPPED);
    assertThat(tripped.book().trading()).isEqualTo(TradingState.HALTED);
    assertThat(warned.status()).isEqualTo(BreakerStatus.WARNING);
  }

  @Test
  void maintenanceHaltsTheBookWhileItsBreakersGoOn() {
    OneBook book = new OneBook().volatility(CALM);
    book.give(new Command.StartMaintenance(BOOK));
    assertThat(book.book().trading()).isEqualTo(TradingState.HALTED);
    assertThat(book.book().because()).isEqualTo("Maintenance");

    book.volatility(BREACH);
    book.give(new Command.EndMaintenance(BOOK));

    assertThat(book.book().because()).isEqualTo("Volatility spot 6.00 % > 5.00 %");
  }

  @Test
  void anOperatorsTripOfTheBookHaltsIt() {
    OneBook book = new OneBook().volatility(CALM);

    book.give(new Command.Trip(BOOK, MANUAL));

    assertThat(book.book().trading()).isEqualTo(TradingState.HALTED);
    assertThat(book.book().because()).isEqualTo("Manual trip by jmeyer: as agreed");
  }

  @Test
  void aBypassedBreakerHoldsNothingBack() {
    OneBook book = new OneBook().volatility(CALM).volatility(BREACH);

    book.give(new Command.Bypass(BOOK, VOLATILITY, book.in(600)));

    assertThat(book.book().trading()).isEqualTo(TradingState.ALLOWED);
  }

  @Test
  void eachChangeOfTheTradingStateIsAnEventWithItsCause() {
    OneBook book = new OneBook().volatility(CALM).volatility(BREACH);

    assertThat(book.last(EventType.TRADING_STATE_CHANGED).detail())
        .isEqualTo(
            new EventDetail.TradingChange(
                TradingState.ALLOWED, TradingState.HALTED, "Volatility spot 6.00 % > 5.00 %"));
  }

  @Test
  void theRiskScoreIsTheLargestUtilisation() {
    assertThat(new OneBook().volatility(0.035).book().riskScore()).isCloseTo(70, within(1e-9));
  }

  @Test
  void aSeverityWeightWeighsTheScoreUpToAHundred() {
    assertThat(
            volatility("severity_weight", ConfigNode.Numeric.of(0.5))
                .volatility(0.04)
                .book()
                .riskScore())
        .isCloseTo(40, within(1e-9));
    assertThat(
            volatility("severity_weight", ConfigNode.Numeric.of(3))
                .volatility(0.04)
                .book()
                .riskScore())
        .isEqualTo(100);
  }

  @Test
  void theRiskOfAHaltedBookIsAHundredAndOfAnUnfedOneUnknown() {
    assertThat(new OneBook().volatility(BREACH).book().riskScore()).isEqualTo(100);
    assertThat(deafToSilence().volatility(CALM).pass(STALE).book().riskScore()).isNaN();
  }
}
