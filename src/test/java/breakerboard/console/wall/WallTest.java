package breakerboard.console.wall;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.console.BookModel;
import breakerboard.console.BreakerModel;
import breakerboard.console.DeskModel;
import breakerboard.console.Fonts;
import breakerboard.console.Format;
import breakerboard.console.Inflow;
import breakerboard.console.Lettering;
import breakerboard.console.Pictures;
import breakerboard.console.ScenesOfADay;
import breakerboard.console.ScreenState;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.GaugeKind;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on the wall of books, and where. */
class WallTest {
  private static final int BREAKERS = 15;

  private final DeskModel desk = new DeskModel(Breakers.catalogue());
  private final Format format = new Format(ZoneId.of("America/New_York"), Breakers.catalogue());
  private final WallOrder order = new WallOrder();

  @BeforeAll
  static void fonts() {
    Fonts.load();
  }

  @BeforeEach
  void aDeskInTrouble() {
    tell(DeskOfBooks.inTrouble(12));
  }

  private void tell(List<BookSnapshot> books) {
    Pictures.put(desk, DeskOfBooks.snapshot(books, ScenesOfADay.live(ScenesOfADay.NOW)));
    order.look(desk.books());
  }

  private List<String> names() {
    return order.shown().stream().map(BookModel::name).toList();
  }

  private WallLine line(String book) {
    return WallLine.of(desk.book(book).orElseThrow(), Inflow.COMING, ScenesOfADay.NOW, format);
  }

  private WallCell cell(String book, String breaker) {
    List<BookModel> books = desk.books();
    BookModel model = desk.book(book).orElseThrow();
    assertThat(books).contains(model);
    for (int i = 0; i < model.breakers().size(); i++) {
      if (model.breakers().get(i).id().value().equals(breaker)) {
        return line(book).cells().get(i);
      }
    }
    throw new AssertionError("No breaker " + breaker + ".");
  }

  @Test
  void haltedBooksStandFirstThenThoseThatMayOnlyReduceThenWarnedOnes() {
    assertThat(names().subList(0, 5))
        .containsExactly("EQ-LS-1", "VOL-ARB-2", "EQ-MN-3", "FX-G10-4", "COMM-15");
  }

  @Test
  void whatAnOperatorSetAsideRaisesNoBook() {
    int bypassed = names().indexOf("STAT-ARB-29");
    int off = names().indexOf("RATES-25");
    int stale = names().indexOf("CRED-20");
    assertThat(stale).isLessThan(Math.min(bypassed, off));
    assertThat(names().subList(names().size() - 5, names().size())).isSorted();
  }

  @Test
  void byNameNoStateMovesARow() {
    order.worstFirst(false);
    assertThat(names()).isSorted().hasSize(12);
  }

  @Test
  void aRowStaysWhereItIsWhenOnlyNumbersMove() {
    List<String> before = names();
    List<BookSnapshot> moved = new ArrayList<>();
    for (BookSnapshot book : DeskOfBooks.inTrouble(12)) {
      moved.add(DeskOfBooks.riskier(book, 99 - book.riskScore()));
    }
    tell(moved);
    assertThat(names()).isEqualTo(before);
  }

  @Test
  void aBookWhoseStateGetsWorseMovesUp() {
    List<BookSnapshot> worse = new ArrayList<>(DeskOfBooks.inTrouble(12));
    BookSnapshot last = desk.book(names().getLast()).orElseThrow().snapshot();
    worse.removeIf(book -> book.book().equals(last.book()));
    worse.add(DeskOfBooks.halted(last));
    tell(worse);
    assertThat(names().indexOf(last.book())).isBetween(0, 3);
  }

  @ParameterizedTest
  @CsvSource({"eq-,       4", "'  EQ-MN', 3", "nothing,   0", "'',        12"})
  void aFilterLeavesTheBooksWhoseNameHoldsIt(String text, int left) {
    order.filter(text);
    assertThat(names()).hasSize(left);
  }

  @Test
  void aTotalLeavesTheBooksThatItCounts() {
    order.only(Total.HALTED::counts);
    assertThat(names()).containsExactlyInAnyOrder("EQ-LS-1", "VOL-ARB-2", "EQ-MN-3");
    order.only(Total.UNFED::counts);
    assertThat(names()).containsExactlyInAnyOrder("EQ-LS-1", "EQ-MN-19", "CRED-20");
    order.only(_ -> true);
    assertThat(names()).hasSize(12);
  }

  @Test
  void totalsCountBooksByHowTheyTradeAndBreakersByTheirState() {
    WallTotals totals = WallTotals.of(order.all(), BREAKERS);
    assertThat(totals.count(Total.HALTED)).isEqualTo(3);
    assertThat(totals.count(Total.REDUCE_ONLY)).isEqualTo(1);
    assertThat(totals.count(Total.ALLOWED)).isEqualTo(8);
    assertThat(totals.count(Total.TRIPPED)).isEqualTo(3);
    assertThat(totals.count(Total.WARNING)).isEqualTo(3);
    assertThat(totals.count(Total.COOLDOWN)).isEqualTo(2);
    assertThat(totals.count(Total.UNFED)).isEqualTo(4);
    assertThat(totals.perBreaker().getFirst()).as("volatility").isEqualTo(3);
  }

  @Test
  void aHealthyCellIsABarAndAnAbnormalOneAShapeWithOneNumber() {
    assertThat(cell("RATES-10", "drawdown"))
        .satisfies(
            calm -> {
              assertThat(calm.state()).isEqualTo(ScreenState.ACTIVE);
              assertThat(calm.text()).isEmpty();
              assertThat(calm.bar()).isBetween(0.0, 0.6);
            });
    assertThat(cell("EQ-LS-1", "drawdown").text()).isEqualTo("104 %");
    assertThat(cell("EQ-LS-1", "loss_rate").text()).isEqualTo("13:24");
    assertThat(cell("EQ-LS-1", "model_performance").text()).isEqualTo("4:12");
    assertThat(cell("EQ-LS-1", "correlation").text()).isEmpty();
    assertThat(cell("RATES-25", "correlation").text()).isEqualTo("off");
    assertThat(cell("RATES-10", "kill_switch").bar()).isNaN();
  }

  @Test
  void aHaltThatCanEndByItselfSaysWhen() {
    assertThat(line("EQ-LS-1").ends()).isEqualTo("≥ 14:21:02");
    assertThat(line("EQ-MN-3").ends()).isEqualTo("14:08:07");
    assertThat(line("RATES-10").ends()).isEmpty();
  }

  @Test
  void withoutAFeedNothingLooksCalmAndTheAgeIsSaid() {
    WallLine cut =
        WallLine.of(
            desk.book("RATES-10").orElseThrow(),
            Inflow.CUT,
            ScenesOfADay.NOW + 83_000_000_000L,
            format);
    assertThat(cut.ends()).isEqualTo("1:23 old");
    for (BreakerModel breaker : desk.book("RATES-10").orElseThrow().breakers()) {
      int at = Breakers.catalogue().breakers().indexOf(breaker.entry());
      boolean needsNone =
          List.of("time_based", "manual", "kill_switch").contains(breaker.id().value());
      assertThat(cut.cells().get(at).state())
          .as(breaker.entry().label())
          .isEqualTo(needsNone ? ScreenState.ACTIVE : ScreenState.NO_FEED);
    }
  }

  @Test
  void whoHearsTheLineHearsWhatIsAbnormal() {
    assertThat(line("EQ-MN-3").spoken(desk.book("EQ-MN-3").orElseThrow().breakers()))
        .isEqualTo("EQ-MN-3, HALTED, risk 100, Loss rate COOLDOWN 2:05, 14:08:07");
  }

  @ParameterizedTest
  @ValueSource(doubles = {838, 945, 1146, 1480, 2440})
  void columnsFillTheWidthAndEachPlaceBelongsToOneBreaker(double width) {
    WallColumns columns = WallColumns.in(width, gauges());
    assertThat(columns.width()).isEqualTo(width);
    for (int i = 0; i < BREAKERS; i++) {
      assertThat(columns.breakerAt(columns.cellX(i))).isEqualTo(i);
      assertThat(columns.breakerAt(columns.cellX(i + 1) - 1)).isEqualTo(i);
    }
    assertThat(columns.breakerAt(columns.riskX())).isNegative();
    assertThat(columns.breakerAt(columns.endsX())).isNegative();
  }

  private static List<GaugeKind> gauges() {
    return Breakers.catalogue().breakers().stream().map(BreakerEntry::gauge).toList();
  }

  @Test
  void whereThereIsLittleRoomThoseThatMeasureHaveMoreOfIt() {
    WallColumns wide = WallColumns.in(1480, gauges());
    WallColumns narrow = WallColumns.in(1146, gauges());
    int drawdown = 1;
    int killSwitch = BREAKERS - 1;
    assertThat(wide.narrow()).isFalse();
    assertThat(wide.cell(killSwitch)).isEqualTo(wide.cell(drawdown));
    assertThat(narrow.narrow()).isTrue();
    assertThat(narrow.cell(drawdown))
        .as("room for a shape and 104 %")
        .isGreaterThanOrEqualTo(56)
        .isGreaterThan(narrow.cell(killSwitch));
  }

  @Test
  void onAWideScreenTheBarsAreLongAndABooksNameStandsBesideItsState() {
    WallColumns columns = WallColumns.in(2440, gauges());
    assertThat(columns.cell(1)).isGreaterThan(130);
    assertThat(columns.stateX()).isLessThan(200);
  }

  @Test
  void noBreakersNameIsCutWhereItStandsUprightOrSlanted() {
    double upright = WallColumns.in(1480, gauges()).cell(0) - 10;
    for (BreakerEntry breaker : Breakers.catalogue().breakers()) {
      assertThat(ShortName.of(breaker.label(), breaker.brief(), upright, 14))
          .as(breaker.label())
          .doesNotContain("…");
      assertThat(
              Lettering.wide(ShortName.of(breaker.label(), breaker.brief(), 84), Lettering.LABEL))
          .as(breaker.label())
          .isLessThanOrEqualTo(84);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Drawdown,               Drawdown,          10, Drawdown",
    "Loss rate,              Loss rate,          7, 'Loss\nrate'",
    "Correlation,            Corre\u00ADlation, 7, 'Corre-\nlation'",
    "Correlation,            Corre\u00ADlation, 11, Correlation",
    "Pre-market validation,  Pre-market,         8, 'Pre-\nmarket'",
    "Market circuit breaker, Market CB,          8, 'Market\nCB'"
  })
  void aNameInANarrowColumnKeepsWholeWordsWhereItCan(
      String name, String brief, int letters, String shown) {
    assertThat(ShortName.of(name, brief, letters, 0, String::length)).isEqualTo(shown);
  }
}
