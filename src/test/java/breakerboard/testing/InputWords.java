package breakerboard.testing;

import breakerboard.domain.Input;
import breakerboard.domain.InputField;
import breakerboard.domain.Observation;
import breakerboard.domain.Positions;
import breakerboard.domain.SymbolTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Everything that an input holds as text, so that two that differ anywhere differ here. */
public final class InputWords {
  private final SymbolTable symbols;

  /**
   * @param symbols the names behind the ids of positions
   */
  public InputWords(SymbolTable symbols) {
    this.symbols = symbols;
  }

  public List<String> of(List<Input> inputs) {
    return inputs.stream().map(this::of).toList();
  }

  public String of(Input input) {
    return input instanceof Observation o ? observation(o) : input.toString();
  }

  private String observation(Observation o) {
    List<String> words = new ArrayList<>();
    words.add(o.book() + " of " + o.feed() + ":" + o.line());
    words.add(o.time() + " at " + o.arrival() + " seq " + o.sequence());
    words.add("nav " + o.nav() + (o.navUnusable() ? " unusable" : "") + " flow " + o.cashFlow());
    words.add("positions " + positions(o.positions()) + " changes " + positions(o.changes()));
    for (InputField field : InputField.values()) {
      if (o.has(field)) {
        words.add(field + " " + o.value(field));
      }
    }
    words.add("checks " + o.checks());
    words.add("matrix " + o.correlation().symbols());
    o.correlation().values().forEach(row -> words.add(Arrays.toString(row)));
    words.add(
        "left out "
            + Integer.toBinaryString(o.unusableMask())
            + " "
            + o.droppedFields()
            + " "
            + o.unknownFields());
    return String.join("; ", words);
  }

  private String positions(Positions positions) {
    if (!positions.present()) {
      return "absent";
    }
    StringBuilder words = new StringBuilder("[");
    for (int i = 0; i < positions.size(); i++) {
      int sector = positions.sector(i);
      words
          .append(symbols.name(positions.symbol(i)))
          .append(' ')
          .append(positions.marketValue(i))
          .append(" in ")
          .append(sector == Positions.UNKNOWN_SECTOR ? "(none)" : symbols.name(sector))
          .append(" moves ")
          .append(positions.volatility(i))
          .append(", ");
    }
    return words.append(']').toString();
  }
}
