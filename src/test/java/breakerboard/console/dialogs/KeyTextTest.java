package breakerboard.console.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.config.Key;
import breakerboard.config.KeyType;
import breakerboard.config.Range;
import breakerboard.domain.BreakerId;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.OnTrip;
import breakerboard.domain.Unit;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyTextTest {
  private static final BreakerId ANY = new BreakerId("any");
  private static final Key<Double> SHARE =
      Key.flat("max_drawdown", Key.real(Range.RATIO), 0.08, Unit.FRACTION, "a share");
  private static final Key<Integer> COUNT =
      Key.flat("max_positions", Key.whole(Range.between(0, 1440)), 20, Unit.COUNT, "a count");
  private static final Key<Map<String, Double>> BY_SYMBOL =
      Key.custom(
          ANY, "symbol_limits", new KeyType.Reals(Range.RATIO), Map.of(), Unit.FRACTION, "limits");
  private static final Key<OnTrip> CHOICE =
      Key.custom(ANY, "on_trip", new KeyType.Choice<>(OnTrip.class), OnTrip.HALT, Unit.TEXT, "");
  private static final Key<List<LocalDate>> LIST =
      Key.custom(ANY, "holidays", new KeyType.Days(), List.of(), Unit.TEXT, "days");

  @Test
  void percentTypedBecomesAnExactFraction() {
    assertThat(KeyText.parse(SHARE, "8.3")).isEqualTo(number(0.083));
  }

  @Test
  void percentSignMayBeTyped() {
    assertThat(KeyText.parse(SHARE, "10.00 %")).isEqualTo(number(0.1));
  }

  @Test
  void fractionIsShownInPercent() {
    assertThat(KeyText.typed(SHARE, new ConfigNode.Numeric(0.083, false))).isEqualTo("8.3");
  }

  @Test
  void valueOutOfRangeSaysWhatIsAllowed() {
    assertThat(KeyText.parse(SHARE, "-0.5"))
        .isInstanceOfSatisfying(
            KeyText.Wrong.class,
            wrong -> assertThat(wrong.why()).contains("max_drawdown").contains("to 100 %"));
  }

  @Test
  void wordsAreNoNumber() {
    assertThat(KeyText.parse(COUNT, "many"))
        .isEqualTo(new KeyText.Wrong("max_positions is \"many\", allowed is 0 to 1,440."));
  }

  @Test
  void emptyFieldIsNoValue() {
    assertThat(KeyText.parse(COUNT, " "))
        .isEqualTo(new KeyText.Wrong("max_positions is empty, allowed is 0 to 1,440."));
  }

  @Test
  void brokenCountIsRefused() {
    assertThat(KeyText.parse(COUNT, "4.5")).isInstanceOf(KeyText.Wrong.class);
  }

  @Test
  void numbersByNameAreReadInTheirUnit() {
    var members = new LinkedHashMap<String, ConfigNode>();
    members.put("AAPL", ConfigNode.Numeric.of(0.05));
    members.put("MSFT", ConfigNode.Numeric.of(0.075));

    assertThat(KeyText.parse(BY_SYMBOL, "AAPL 5, MSFT=7.5"))
        .isEqualTo(new KeyText.Value(new ConfigNode.Members(members)));
  }

  @Test
  void listIsReadBetweenCommas() {
    assertThat(KeyText.parse(LIST, "2026-07-03, 2026-12-25"))
        .isEqualTo(
            new KeyText.Value(
                new ConfigNode.Items(
                    List.of(
                        new ConfigNode.Text("2026-07-03"), new ConfigNode.Text("2026-12-25")))));
  }

  @Test
  void unknownChoiceNamesWhatThereIs() {
    assertThat(KeyText.parse(CHOICE, "stop"))
        .isInstanceOfSatisfying(
            KeyText.Wrong.class,
            wrong -> assertThat(wrong.why()).contains("halt, reduce_only, alert_only"));
  }

  private static KeyText number(double value) {
    return new KeyText.Value(ConfigNode.Numeric.of(value));
  }
}
