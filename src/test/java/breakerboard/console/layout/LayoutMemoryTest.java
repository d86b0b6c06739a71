package breakerboard.console.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakerboard.console.Density;
import breakerboard.console.Gauges;
import breakerboard.console.HandPacer;
import breakerboard.console.Theme;
import breakerboard.console.columns.ColumnOrder;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.ConfigNode.Items;
import breakerboard.domain.ConfigNode.Members;
import breakerboard.domain.ConfigNode.Numeric;
import breakerboard.domain.ConfigNode.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutMemoryTest {
  private static final Layout LEFT =
      new Layout(
          new Layout.Windows(
              Optional.of(new WindowPlace(new Area(-1600, 20, 1600.5, 900), true)),
              List.of(
                  new TornPlace(
                      "Events", "EQ-LS-1", "", new WindowPlace(new Area(0, 0, 800, 600), false)))),
          new Layout.Looks(Optional.of(Theme.HIGH_CONTRAST), 125, Density.COMPACT, Gauges.DIALS),
          new Layout.Shown("EQ-LS-1", "Limits", "drawdown"),
          new Layout.Columns(
              Map.of("logRows", List.of(80.0, 120.25)),
              Map.of("logRows", new ColumnOrder(List.of("time", "number"), List.of("number")))),
          true);

  private final HandPacer pacer = new HandPacer();
  private final Kept store = new Kept();

  /** Keeps it in memory. */
  private static final class Kept implements LayoutStore {
    private final List<Members> written = new ArrayList<>();
    private boolean full;

    @Override
    public Optional<Members> read() {
      return written.isEmpty() ? Optional.empty() : Optional.of(written.getLast());
    }

    @Override
    public void write(Members document) throws IOException {
      if (full) {
        throw new IOException("The disk is full.");
      }
      written.add(document);
    }
  }

  private LayoutMemory memory() {
    return LayoutMemory.of(store, Layout.UNKNOWN, pacer, Runnable::run);
  }

  @Test
  void whatWasLeftComesBackWhole() {
    LayoutMemory memory = memory();
    memory.change(_ -> LEFT);
    memory.flush();
    assertThat(LayoutMemory.read(store)).isEqualTo(LEFT);
  }

  @Test
  void withoutAFileEverythingIsAsAtTheFirstStart() {
    assertThat(LayoutMemory.read(store)).isEqualTo(Layout.UNKNOWN);
  }

  @Test
  void aWindowThatIsDraggedIsKeptOnceItHasComeToRest() {
    LayoutMemory memory = memory();
    for (int x = 0; x < 100; x++) {
      Area area = new Area(x, 0, 800, 600);
      memory.change(layout -> layout.withWindow(new WindowPlace(area, false)));
    }
    assertThat(store.written).isEmpty();
    pacer.pass(1000);
    assertThat(store.written).hasSize(1);
    assertThat(LayoutMemory.read(store).windows().main().orElseThrow().area().x()).isEqualTo(99);
  }

  @Test
  void whatIsKeptAlreadyIsNotKeptAgain() {
    LayoutMemory memory = memory();
    memory.change(_ -> LEFT);
    pacer.pass(1000);
    memory.change(_ -> LEFT);
    pacer.pass(1000);
    memory.flush();
    assertThat(store.written).hasSize(1);
  }

  @Test
  void aFullDiskIsNoTroubleToWhoLooksAtTheScreen() {
    store.full = true;
    LayoutMemory memory = memory();
    memory.change(_ -> LEFT);
    pacer.pass(1000);
    assertThat(memory.layout()).isEqualTo(LEFT);
  }

  @Test
  void aFileOfANewerProgramIsNotUsed() {
    assertThatThrownBy(() -> LayoutForm.layout(with("layout", Numeric.of(2))))
        .hasMessage("is of a newer Breakerboard");
    store.written.add(with("layout", Numeric.of(2)));
    assertThat(LayoutMemory.read(store)).isEqualTo(Layout.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"window", "torn", "size", "theme", "rows", "columns", "greeted", "layout"})
  void aDamagedFileIsNotUsedAndItIsSaidWhatIsWrong(String member) {
    assertThatThrownBy(() -> LayoutForm.layout(with(member, new Text("?"))))
        .hasMessage("has no usable \"" + member + "\"");
    store.written.add(with(member, new Text("?")));
    assertThat(LayoutMemory.read(store)).isEqualTo(Layout.UNKNOWN);
  }

  @Test
  void aPlaceThatIsNoNumberOfPixelsIsNotUsed() {
    assertThatThrownBy(
            () ->
                LayoutForm.layout(
                    LayoutForm.document(
                        LEFT.withWindow(new WindowPlace(new Area(Double.NaN, 0, 1, 1), false)))))
        .hasMessage("has no usable \"x\"");
  }

  @Test
  void aFileOfAnOlderProgramKnowsNoOrderOfColumns() {
    LinkedHashMap<String, ConfigNode> older =
        new LinkedHashMap<>(LayoutForm.document(LEFT).values());
    older.remove("order");
    Layout read = LayoutForm.layout(new Members(older));
    assertThat(read).isEqualTo(LEFT.withUsualOrder("logRows"));
  }

  @Test
  void whatCannotBeReadOfTheOrderOfColumnsCostsNothingElse() {
    assertThat(LayoutForm.layout(with("order", new Text("?"))))
        .isEqualTo(LEFT.withUsualOrder("logRows"));
    Items columns =
        new Items(List.of(Numeric.of(7), new Text("time"), members("a", Numeric.of(1))));
    Members table = members("columns", columns, "hidden", new Text("time"));
    assertThat(LayoutForm.layout(with("order", members("logRows", table, "positions", columns))))
        .isEqualTo(LEFT.withOrder("logRows", new ColumnOrder(List.of("time"), List.of())));
  }

  @Test
  void columnsAsAtFirstLeaveNothingOfTheTableInTheFile() {
    Layout first = LEFT.withUsualColumns("logRows");
    assertThat(first.columns()).isEqualTo(Layout.UNKNOWN.columns());
    assertThat(first.withGreeted().shown()).isEqualTo(LEFT.shown());
  }

  private static Members members(String name, ConfigNode value) {
    return new Members(new LinkedHashMap<>(Map.of(name, value)));
  }

  private static Members members(
      String name, ConfigNode value, String other, ConfigNode otherValue) {
    return new Members(new LinkedHashMap<>(Map.of(name, value, other, otherValue)));
  }

  private static Members with(String member, ConfigNode value) {
    LinkedHashMap<String, ConfigNode> all = new LinkedHashMap<>(LayoutForm.document(LEFT).values());
    all.put(member, value);
    return new Members(all);
  }
}
