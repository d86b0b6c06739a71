package breakerboard.wire;

import breakerboard.domain.CorrelationMatrix;
import breakerboard.domain.InputField;
import breakerboard.domain.Observation;
import breakerboard.domain.Positions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the observations that an {@link ObservationPacker} wrote. */
final class ObservationUnpacker {
  private static final InputField[] FIELDS = InputField.values();
  private static final long ALL_FIELDS = (1L << FIELDS.length) - 1;
  private static final long ALL_PARTS = (1L << ObservationPart.values().length) - 1;

  /** A check's name and whether it passed. */
  private static final int LEAST_CHECK = 2;

  private final NameUnpacker names;
  private final PositionsUnpacker positions;
  private final Map<String, PositionsUnpacker.Columns> former = new HashMap<>();
  private final Observation.Builder made =
      new Observation.Builder(Observation.DEFAULT_BOOK, Observation.ABSENT);

  ObservationUnpacker(NameUnpacker names) {
    this.names = names;
    this.positions = new PositionsUnpacker(names);
  }

  void forget() {
    former.clear();
  }

  Observation read(ByteReader from, long arrival) throws DamagedBytesException {
    long parts = within(from.integer(), ALL_PARTS);
    String book = names.name(from);
    made.reset();
    made.book(book).source(names.name(from), from.signed());
    made.arrival(arrival).time(arrival + from.signed());
    if (ObservationPart.SEQUENCE.in(parts)) {
      made.sequence(from.signed());
    }
    if (ObservationPart.NAV.in(parts)) {
      made.nav(from.real());
    }
    if (ObservationPart.NAV_UNUSABLE.in(parts)) {
      made.navUnusable();
    }
    if (ObservationPart.CASH_FLOW.in(parts)) {
      made.cashFlow(from.real());
    }
    if (ObservationPart.POSITIONS.in(parts)) {
      made.positions(positions(from, book));
    }
    if (ObservationPart.CHANGES.in(parts)) {
      made.changes(positions.read(from, PositionsUnpacker.Columns.NONE).positions());
    }
    if (ObservationPart.FIELDS.in(parts)) {
      fields(from);
    }
    if (ObservationPart.CHECKS.in(parts)) {
      made.checks(checks(from));
    }
    if (ObservationPart.CORRELATION.in(parts)) {
      made.correlation(correlation(from));
    }
    if (ObservationPart.LEFT_OUT.in(parts)) {
      made.leftOut(
          (int) within(from.integer(), ALL_FIELDS), (int) from.integer(), (int) from.integer());
    }
    return made.build();
  }

  private static long within(long bits, long all) throws DamagedBytesException {
    if ((bits & ~all) != 0) {
      throw new DamagedBytesException(
          "An observation has what this program does not know: the bytes were changed, or written by"
              + " a newer program.");
    }
    return bits;
  }

  private Positions positions(ByteReader from, String book) throws DamagedBytesException {
    PositionsUnpacker.Columns columns =
        positions.read(from, former.getOrDefault(book, PositionsUnpacker.Columns.NONE));
    if (former.size() < ObservationPacker.MOST_BOOKS || former.containsKey(book)) {
      former.put(book, columns);
    }
    return columns.positions();
  }

  private void fields(ByteReader from) throws DamagedBytesException {
    for (long left = within(from.integer(), ALL_FIELDS); left != 0; left &= left - 1) {
      made.field(FIELDS[Long.numberOfTrailingZeros(left)], from.real());
    }
  }

  private Map<String, Boolean> checks(ByteReader from) throws DamagedBytesException {
    int count = from.count(LEAST_CHECK);
    Map<String, Boolean> checks = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      checks.put(names.name(from), from.single() != 0);
    }
    return checks;
  }

  private CorrelationMatrix correlation(ByteReader from) throws DamagedBytesException {
    int count = from.count(1);
    List<String> symbols = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      symbols.add(names.name(from));
    }
    int rows = from.count(1);
    List<double[]> values = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      values.add(from.reals(from.count(Double.BYTES)));
    }
    return new CorrelationMatrix(symbols, values);
  }
}
