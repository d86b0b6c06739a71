package breakerboard.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.config.ConfigDocument;
import breakerboard.config.ConfigText;
import breakerboard.config.Configuration;
import breakerboard.config.Edit;
import breakerboard.config.Finding;
import breakerboard.config.KeyCatalogue;
import breakerboard.domain.ConfigNode.Members;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.InputField;
import breakerboard.domain.Observation;
import breakerboard.domain.SymbolTable;
import breakerboard.engine.DeskEngine;
import breakerboard.engine.EngineListener;
import breakerboard.wire.ConfigDocumentReader;
import breakerboard.wire.ConfigDocumentWriter;
import breakerboard.wire.UnreadableDocumentException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads any text as a configuration document. Only {@link UnreadableDocumentException} may be
 * thrown, with a sentence that names the document. What can be read is saved and read back the
 * same; it is refused with findings or loaded, and what is loaded can be put in force.
 */
public final class ConfigurationFuzz {
  private static final KeyCatalogue CATALOGUE = Breakers.catalogue();
  private static final String WHERE = "desk.json";
  private static final int MOST_BOOKS = 3;
  private static final int SYMBOLS = 100;
  private static final long NOON = 1_583_768_000_000_000_000L;
  private static final double NAV = 1e6;

  private ConfigurationFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] document) {
    try {
      ConfigDocument read = read(new String(document, StandardCharsets.UTF_8));
      savedReadsBack(read.members());
      load(read);
    } catch (UnreadableDocumentException refused) {
      assertThat(refused.getMessage()).startsWith(WHERE + " ").endsWith(".");
    }
  }

  private static ConfigDocument read(String text) throws UnreadableDocumentException {
    return ConfigDocumentReader.read(text, WHERE);
  }

  private static void savedReadsBack(Members members) throws UnreadableDocumentException {
    ConfigDocument again = read(ConfigDocumentWriter.text(members));
    assertThat(again.repeated()).isEmpty();
    assertThat(ConfigText.of(again.members())).as("read back").isEqualTo(ConfigText.of(members));
  }

  private static void load(ConfigDocument read) {
    Edit edit = Configuration.load(CATALOGUE, read);
    assertThat(edit.configuration().isEmpty())
        .as("refused with errors and only with them")
        .isEqualTo(edit.findings().stream().anyMatch(Finding::isError));
    assertThat(edit.findings()).allSatisfy(f -> assertThat(f.message()).isNotBlank());
    edit.configuration().ifPresent(ConfigurationFuzz::putInForce);
  }

  /** The engine guards itself against breakers that throw, so that is looked at too. */
  private static void putInForce(Configuration configuration) {
    List<Event> faults = new ArrayList<>();
    DeskEngine engine =
        new DeskEngine(configuration, new SymbolTable(SYMBOLS), faults(faults), false);
    for (String book : books(configuration)) {
      engine.on(
          new Observation.Builder(book, NOON).nav(NAV).field(InputField.VOLATILITY, 0.01).build());
    }
    assertThat(faults).as("breakers that threw").isEmpty();
  }

  private static List<String> books(Configuration configuration) {
    return Stream.concat(
            Stream.of(Observation.DEFAULT_BOOK), configuration.books().stream().limit(MOST_BOOKS))
        .toList();
  }

  private static EngineListener faults(List<Event> into) {
    return new EngineListener() {
      @Override
      public void event(Event event) {
        if (event.type() == EventType.BREAKER_FAULT) {
          into.add(event);
        }
      }
    };
  }
}
