package breakerboard.console.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import breakerboard.domain.ConfigNode;
import breakerboard.domain.Level;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a book holds against its limits. */
class ExposureTest {
  private static final double EXACT = 1e-9;

  private final HeldBook drawn = new HeldBook(HeldBook.OF_THE_DRAWING);
  private final Exposure exposure = drawn.exposure(Map.of());

  private static Gauged named(List<Gauged> all, String name) {
    return all.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  private PositionLine position(Exposure of, String symbol) {
    return of.positions().stream()
        .filter(each -> each.symbol().equals(symbol))
        .findFirst()
        .orElseThrow();
  }

  /** Of the same positions, with a key of the breaker's own section. */
  private static Exposure withCustom(String key, ConfigNode value) {
    return withCustom(HeldBook.OF_THE_DRAWING, key, value);
  }

  private static Exposure withCustom(List<HeldBook.Held> held, String key, ConfigNode value) {
    ConfigNode custom = members(key, value);
    ConfigNode breaker = members("custom_config", custom);
    var keys = new LinkedHashMap<String, ConfigNode>();
    keys.put("breaker_configs", members("position_limit", breaker));
    return new HeldBook(held, keys).exposure(Map.of());
  }

  private static ConfigNode members(String key, ConfigNode value) {
    return new ConfigNode.Members(new LinkedHashMap<>(Map.of(key, value)));
  }

  @Test
  void longShortNetAndGrossAreSharesOfNav() {
    assertThat(named(exposure.measures(), "Long").value())
        .isCloseTo(760_010 / HeldBook.NAV, within(EXACT));
    assertThat(named(exposure.measures(), "Short").value())
        .isCloseTo(204_940 / HeldBook.NAV, within(EXACT));
    assertThat(named(exposure.measures(), "Net").value())
        .isCloseTo(555_070 / HeldBook.NAV, within(EXACT));
    assertThat(named(exposure.measures(), "Gross").value())
        .isCloseTo(964_950 / HeldBook.NAV, within(EXACT));
    assertThat(named(exposure.measures(), "Positions").value()).isEqualTo(17);
  }

  @Test
  void netExposureKeepsItsSign() {
    List<HeldBook.Held> shorts = List.of(new HeldBook.Held("TSLA", "Cars", -82_390.16, 0.5));
    Gauged free = named(new HeldBook(shorts).exposure(Map.of()).measures(), "Net");
    assertThat(free.words()).isEqualTo("−8.0 %");
    assertThat(free.signed() * HeldBook.NAV).isCloseTo(-82_390.16, within(1e-6));
    assertThat(named(exposure.measures(), "Net").words()).isEqualTo("53.9 %");
  }

  @Test
  void aShortBookIsMeasuredAgainstItsNetLimitBySize() {
    Exposure limited =
        withCustom(
            List.of(new HeldBook.Held("TSLA", "Cars", -450_000, 0.5)),
            "max_net_exposure",
            ConfigNode.Numeric.of(0.4));
    Gauged net = named(limited.measures(), "Net");
    assertThat(net.level()).isEqualTo(Level.BREACH);
    assertThat(net.words() + " of " + net.limitWords()).isEqualTo("−43.7 % of ±40.0 %");
    assertThat(net.headroom()).isNegative();
    assertThat(named(limited.nearest(), "Net exposure").words()).isEqualTo("−43.7 %");
  }

  @Test
  void whatHasNoLimitIsShownAllTheSameAndIsNotNearToAny() {
    assertThat(named(exposure.measures(), "Gross").limit()).isNaN();
    assertThat(named(exposure.measures(), "Gross").level()).isEqualTo(Level.CLEAR);
    assertThat(exposure.nearest()).noneMatch(each -> each.name().equals("Gross exposure"));
  }

  @Test
  void aLimitOnGrossExposureIsMeasured() {
    Gauged gross =
        named(withCustom("max_gross_exposure", ConfigNode.Numeric.of(0.9)).measures(), "Gross");
    assertThat(gross.limit()).isEqualTo(0.9);
    assertThat(gross.level()).isEqualTo(Level.BREACH);
  }

  @Test
  void sectorsSumLongAndShortAndStandHeaviestFirst() {
    assertThat(exposure.sectors().getFirst().name()).isEqualTo("Technology");
    assertThat(exposure.sectors().getFirst().value())
        .isCloseTo((88_570 + 79_300 + 72_090 + 39_140) / HeldBook.NAV, within(EXACT));
    assertThat(exposure.sectors().getFirst().level()).isEqualTo(Level.WARN);
    assertThat(exposure.sectors())
        .isSortedAccordingTo(Comparator.comparingDouble(Gauged::value).reversed());
  }

  @Test
  void aPositionIsMeasuredAgainstTheLimitThatItIsNearestTo() {
    PositionLine apple = position(exposure, "AAPL");
    assertThat(apple.weight().limit()).isEqualTo(0.10);
    assertThat(apple.weight().level()).isEqualTo(Level.CLEAR);
    assertThat(position(exposure, "NVDA").weight().level()).isEqualTo(Level.WARN);

    Exposure bounded = drawn.exposure(Map.of("AAPL", 0.05, "MSFT", 0.5));
    assertThat(position(bounded, "AAPL").weight().limit()).isEqualTo(0.05);
    assertThat(position(bounded, "AAPL").weight().level()).isEqualTo(Level.BREACH);
    assertThat(position(bounded, "AAPL").weight().headroom())
        .isCloseTo(0.05 - 79_300 / HeldBook.NAV, within(EXACT));
    assertThat(position(bounded, "MSFT").weight().limit()).isEqualTo(0.10);
  }

  @Test
  void whatIsNearestToItsLimitStandsFirst() {
    assertThat(exposure.nearest().get(0).name()).isEqualTo("Technology");
    assertThat(exposure.nearest().get(1).name()).isEqualTo("NVDA weight");
    assertThat(exposure.nearest())
        .isSortedAccordingTo(Comparator.comparingDouble(Gauged::used).reversed());
  }

  @Test
  void weightsAreOfGrossExposureWhereTheConfigurationSaysSo() {
    Exposure ofGross = withCustom("concentration_basis", new ConfigNode.Text("gross"));
    assertThat(ofGross.ofGross()).isTrue();
    assertThat(position(ofGross, "NVDA").weight().value())
        .isCloseTo(88_570 / 964_950.0, within(EXACT));
    assertThat(exposure.ofGross()).isFalse();
  }

  @Test
  void riskIsWeightTimesVolatilityAndItsSharesMakeOne() {
    PositionLine nvidia = position(exposure, "NVDA");
    assertThat(nvidia.risk()).isCloseTo(88_570 / 964_950.0 * 0.41, within(EXACT));
    assertThat(position(exposure, "KO").volatility()).isNaN();
    assertThat(position(exposure, "KO").risk())
        .as("0.2 is assumed where none is given")
        .isCloseTo(28_840 / 964_950.0 * 0.2, within(EXACT));
    assertThat(exposure.positions().stream().mapToDouble(PositionLine::riskShare).sum())
        .isCloseTo(1, within(EXACT));
  }

  @Test
  void aFlatBookHasNothingNearItsLimit() {
    Exposure flat = new HeldBook(List.of()).exposure(Map.of());
    assertThat(flat.positions()).isEmpty();
    assertThat(flat.sectors()).isEmpty();
    assertThat(flat.nearest()).allMatch(each -> each.value() == 0);
  }

  @Test
  void tilesOfTheMapFillItAndAreAsLargeAsTheirPositions() {
    List<Double> sizes = List.of(6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0);
    List<Treemap.Place> places = Treemap.of(sizes, new Treemap.Place(0, 0, 600, 400));
    double unit = 600 * 400 / 24.0;
    IntStream.range(0, sizes.size())
        .forEach(
            i ->
                assertThat(places.get(i).width() * places.get(i).height())
                    .isCloseTo(sizes.get(i) * unit, within(1e-6)));
    assertThat(places)
        .allMatch(
            place ->
                place.x() >= 0
                    && place.y() >= 0
                    && place.x() + place.width() <= 600 + 1e-6
                    && place.y() + place.height() <= 400 + 1e-6);
    for (int i = 0; i < places.size(); i++) {
      for (int j = i + 1; j < places.size(); j++) {
        assertThat(overlap(places.get(i), places.get(j))).isLessThan(1e-6);
      }
    }
  }

  /** The paper's own example: the first two of six stand above one another at the left. */
  @Test
  void tilesAreLaidAsInThePaper() {
    List<Treemap.Place> places =
        Treemap.of(List.of(6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0), new Treemap.Place(0, 0, 6, 4));
    assertThat(places.get(0).width()).isCloseTo(3, within(EXACT));
    assertThat(places.get(0).height()).isCloseTo(2, within(EXACT));
    assertThat(places.get(1).y()).isCloseTo(2, within(EXACT));
    assertThat(places.get(2).x()).isCloseTo(3, within(EXACT));
  }

  private static double overlap(Treemap.Place a, Treemap.Place b) {
    double wide = Math.min(a.x() + a.width(), b.x() + b.width()) - Math.max(a.x(), b.x());
    double high = Math.min(a.y() + a.height(), b.y() + b.height()) - Math.max(a.y(), b.y());
    return wide > 1e-9 && high > 1e-9 ? wide * high : 0;
  }
}
