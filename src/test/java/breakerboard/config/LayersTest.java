package breakerboard.config;

import static breakerboard.config.Documents.accepted;
import static breakerboard.config.Documents.change;
import static breakerboard.config.Documents.errors;
import static breakerboard.config.Documents.key;
import static breakerboard.config.Documents.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import breakerboard.domain.Command;
import breakerboard.domain.Layer;
import breakerboard.domain.Times;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Default, file, parent's section, book section, live override: the last that is set counts. */
class LayersTest {
  private static final String SYMBOL_LIMITS =
      "breaker_configs.position_limit.custom_config.symbol_limits";
  private static final String ENABLED = "breaker_configs.time_based.enabled";
  private static final String FAMILY =
      """
      {"max_drawdown": 0.10,
       "books": {
         "equities": {"max_drawdown": 0.09, "loss_rate_threshold": 0.02, "currency": "USD"},
         "long-short": {"parent": "equities", "max_drawdown": 0.07},
         "asia": {"parent": "long-short", "volatility_threshold": 0.04, "currency": "JPY"}}}
      """;

  private static Configuration overridden(
      Configuration desk, String book, String path, String json) {
    return accepted(
        desk.withOverrides(book, List.of(change(path, json)), Times.NEVER, "jm", "calm", 0));
  }

  @Test
  void eachLayerGoesBeforeTheOnesBelowAndIsNamed() {
    Configuration desk = accepted(FAMILY);
    Key<?> drawdown = key("max_drawdown");

    assertThat(desk.layer("unlisted", drawdown)).isEqualTo(Layer.FILE);
    assertThat(value(desk, "unlisted", "max_drawdown")).isEqualTo("0.1");
    assertThat(desk.layer("equities", drawdown)).isEqualTo(Layer.BOOK);
    assertThat(value(desk, "equities", "max_drawdown")).isEqualTo("0.09");
    assertThat(desk.layer("asia", drawdown)).isEqualTo(Layer.PARENT);
    assertThat(value(desk, "asia", "max_drawdown")).isEqualTo("0.07");
    assertThat(desk.layer("asia", key("stale_seconds"))).isEqualTo(Layer.DEFAULT);
    Configuration live = overridden(desk, "asia", "max_drawdown", "0.12");
    assertThat(live.layer("asia", drawdown)).isEqualTo(Layer.OVERRIDE);
    assertThat(value(live, "asia", "max_drawdown")).isEqualTo("0.12");
    assertThat(value(live, "long-short", "max_drawdown")).isEqualTo("0.07");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "{\"trading_end_hour\": 15}",
        "{\"breaker_configs\": {\"time_based\": {}}}",
        "{\"breaker_configs\": {\"time_based\": {\"on_trip\": \"alert_only\"}}}",
        "{\"books\": {\"asia\": {\"trading_end_hour\": 15}}}",
        "{\"books\": {\"asia\": {\"breaker_configs\": {\"time_based\": {}}}}}",
        "{\"books\": {\"asia\": {\"parent\": \"all\"},"
            + " \"all\": {\"breaker_configs\": {\"time_based\": {}}}}}"
      })
  void aBreakerThatIsOffByDefaultIsOnWhereItIsMentioned(String json) {
    Configuration desk = accepted(json);
    assertThat(value(desk, "asia", ENABLED)).isEqualTo("true");
    assertThat(desk.settings("asia").find(key(ENABLED)).map(Object::toString)).contains("true");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "{}",
        "{\"max_drawdown\": 0.1}",
        "{\"breaker_configs\": {\"time_based\": null}}",
        "{\"books\": {\"europe\": {\"trading_end_hour\": 15}}}",
        "{\"trading_end_hour\": 15, \"breaker_configs\": {\"time_based\": {\"enabled\": false}}}"
      })
  void andStaysOffWhereItIsNotOrWhereThatIsSaid(String json) {
    Configuration desk = accepted(json);
    assertThat(value(desk, "asia", ENABLED)).isEqualTo("false");
    assertThat(desk.settings("asia").find(key(ENABLED)).map(Object::toString)).contains("false");
  }

  @Test
  void settingsThatBreakersSeeAgreeWithTheChain() {
    Configuration desk = accepted(FAMILY);
    Settings asia = desk.settings("asia");

    assertThat(asia.find(key("max_drawdown")).map(Object::toString)).contains("0.07");
    assertThat(asia.layer(key("max_drawdown"))).isEqualTo(Layer.PARENT);
    assertThat(asia.layer(key("volatility_threshold"))).isEqualTo(Layer.BOOK);
    assertThat(asia.layer(key("max_positions"))).isEqualTo(Layer.DEFAULT);
  }

  @Test
  void parentsParentReachesTheGrandchild() {
    Configuration desk = accepted(FAMILY);

    assertThat(value(desk, "asia", "loss_rate_threshold")).isEqualTo("0.02");
    assertThat(desk.layer("asia", key("loss_rate_threshold"))).isEqualTo(Layer.PARENT);
  }

  @Test
  void currencyIsInheritedUnlessTheBookNamesItsOwn() {
    Configuration desk = accepted(FAMILY);

    assertThat(desk.currency("long-short")).isEqualTo("USD");
    assertThat(desk.currency("asia")).isEqualTo("JPY");
    assertThat(desk.currency("unlisted")).isEmpty();
  }

  @Test
  void booksFlatKeyBeatsTheFilesThreshold() {
    Configuration desk =
        accepted(
            """
            {"breaker_configs": {"drawdown": {"threshold": 0.09}},
             "books": {"A": {"max_drawdown": 0.06}}}
            """);

    assertThat(value(desk, "A", "max_drawdown")).isEqualTo("0.06");
    assertThat(value(desk, "B", "max_drawdown")).isEqualTo("0.09");
  }

  @Test
  void withinABooksSectionThresholdBeatsTheFlatKey() {
    Configuration desk =
        accepted(
            """
            {"books": {"A": {"max_drawdown": 0.06,
              "breaker_configs": {"drawdown": {"threshold": 0.05}}}}}
            """);

    assertThat(value(desk, "A", "max_drawdown")).isEqualTo("0.05");
  }

  @Test
  void overrideOfTheFlatKeyBeatsThresholdsEverywhere() {
    Configuration desk =
        accepted(
            """
            {"breaker_configs": {"drawdown": {"threshold": 0.09}},
             "books": {"A": {"breaker_configs": {"drawdown": {"threshold": 0.05}}}}}
            """);
    Configuration live = overridden(desk, "A", "max_drawdown", "0.11");

    assertThat(value(live, "A", "max_drawdown")).isEqualTo("0.11");
    assertThat(value(live, "B", "max_drawdown")).isEqualTo("0.09");
  }

  @Test
  void overrideOfABookBeatsTheOneOfTheWholeDesk() {
    Configuration desk = overridden(accepted("{}"), Command.DESK, "max_drawdown", "0.11");
    Configuration live = overridden(desk, "A", "max_drawdown", "0.06");

    assertThat(value(live, "A", "max_drawdown")).isEqualTo("0.06");
    assertThat(value(live, "B", "max_drawdown")).isEqualTo("0.11");
  }

  @Test
  void mapIsOneValueAndNotMergedAcrossLayers() {
    Configuration desk =
        accepted(
            """
            {"breaker_configs": {"position_limit": {"custom_config": {
               "symbol_limits": {"AAPL": 0.05, "MSFT": 0.06}}}},
             "books": {"A": {"breaker_configs": {"position_limit": {"custom_config": {
               "symbol_limits": {"TSLA": 0.02}}}}}}}
            """);

    assertThat(value(desk, "A", SYMBOL_LIMITS)).isEqualTo("{\"TSLA\": 0.02}");
    assertThat(value(desk, "B", SYMBOL_LIMITS)).isEqualTo("{\"AAPL\": 0.05, \"MSFT\": 0.06}");
  }

  @Test
  void parentThatIsNoBookIsRefusedWithTheNearestOne() {
    assertThat(errors("{\"books\": {\"equities\": {}, \"A\": {\"parent\": \"equites\"}}}"))
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.path()).isEqualTo("books.A.parent");
              assertThat(e.value()).isEqualTo("\"equites\"");
              assertThat(e.message()).contains("is no book").contains("did you mean equities?");
            });
  }

  @Test
  void circleOfParentsIsRefusedForEachBookInIt() {
    assertThat(
            errors(
                """
                {"books": {"A": {"parent": "B"}, "B": {"parent": "C"}, "C": {"parent": "A"}}}
                """))
        .extracting(Finding::path, f -> f.message().contains("circle of parents"))
        .containsExactly(
            tuple("books.A.parent", true),
            tuple("books.B.parent", true),
            tuple("books.C.parent", true));
  }

  @Test
  void bookThatIsItsOwnParentIsRefused() {
    assertThat(errors("{\"books\": {\"A\": {\"parent\": \"A\"}}}"))
        .singleElement()
        .satisfies(e -> assertThat(e.message()).contains("circle of parents: A"));
  }

  @Test
  void parentMustBeAName() {
    assertThat(errors("{\"books\": {\"A\": {\"parent\": 1, \"currency\": true}}}"))
        .extracting(Finding::path)
        .containsExactlyInAnyOrder("books.A.parent", "books.A.currency");
  }

  @Test
  void deskHasTheNameThatTheDocumentGivesIt() {
    assertThat(accepted("{\"desk\": \"eq\"}").desk()).isEqualTo("eq");
    assertThat(accepted("{}").desk()).isEmpty();
  }

  @Test
  void feedsAreTheAddressesOfTheDocument() {
    assertThat(Addresses.FEEDS.in(accepted("{\"feeds\": \"stdin:\"}").document()))
        .containsExactly("stdin:");
    assertThat(
            Addresses.PUBLISH.in(
                accepted("{\"publish\": [\"file:a.jsonl\", \"tcp-listen:127.0.0.1:1\"]}")
                    .document()))
        .containsExactly("file:a.jsonl", "tcp-listen:127.0.0.1:1");
    assertThat(Addresses.FEEDS.in(accepted("{}").document())).isEmpty();
  }
}
