package breakerboard.embed;

import breakerboard.breakers.Breakers;
import breakerboard.config.ConfigDocument;
import breakerboard.config.Configuration;
import breakerboard.config.Edit;
import breakerboard.config.Finding;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.ConfigNode.Members;
import breakerboard.wire.ConfigDocumentReader;
import breakerboard.wire.UnreadableDocumentException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A configuration for {@link CircuitBreaker} and the single breakers, in the vocabulary of
 * configuration files: flat keys such as {@code max_drawdown}, {@code breaker_configs.<breaker>},
 * {@code books.<name>}; {@code docs/configuration.md} lists every key with unit and range.
 * Fractions are ratios: 0.05 is 5 %. It may be invalid; {@link #validateLimits} tells, and whoever
 * uses an invalid one gets an {@link InvalidConfigurationException}. Immutable.
 *
 * @param document the keys as they were written, and what was wrong in reading them
 */
public record BreakerConfig(ConfigDocument document) {
  private static final String BOOKS = "books";

  /** Every key at its built-in default. */
  public static BreakerConfig defaults() {
    return new BreakerConfig(new ConfigDocument(Members.EMPTY, List.of()));
  }

  /**
   * From a map as a program holds it.
   *
   * @param keys names to numbers, texts, booleans, enum constants, lists and maps of these; a
   *     {@code null} is the same as leaving the key out
   */
  public static BreakerConfig of(Map<String, ?> keys) {
    Nodes nodes = new Nodes();
    Members members = nodes.members(keys, "");
    return new BreakerConfig(new ConfigDocument(members, nodes.unusable()));
  }

  /**
   * From a JSON file. One that is missing or no JSON object is an invalid configuration, whose
   * error says so.
   */
  public static BreakerConfig read(Path file) {
    try {
      return new BreakerConfig(ConfigDocumentReader.read(file));
    } catch (UnreadableDocumentException e) {
      Finding error = Finding.error(file.toString(), "", String.valueOf(e.getMessage()));
      return new BreakerConfig(new ConfigDocument(Members.EMPTY, List.of(error)));
    }
  }

  /**
   * The same with another value at a dotted path, for instance {@code max_drawdown} or {@code
   * breaker_configs.volatility.enabled}.
   *
   * @param value as in {@link #of}
   */
  public BreakerConfig with(String path, Object value) {
    Nodes nodes = new Nodes();
    ConfigNode node = nodes.node(value, path);
    List<Finding> problems = new ArrayList<>(document.repeated());
    problems.addAll(nodes.unusable());
    return new BreakerConfig(
        new ConfigDocument(Nodes.with(document.members(), path, node), problems));
  }

  /**
   * All errors, which refuse it, and all warnings, which let it pass, each with path, value,
   * allowed range and what to do.
   */
  public List<Finding> validateLimits() {
    return load(document).findings();
  }

  /** Whether it has no error. */
  public boolean isValid() {
    return load(document).configuration().isPresent();
  }

  /**
   * This one when it is valid, else the built-in defaults.
   *
   * @param errors is told all errors before the defaults take its place
   */
  public BreakerConfig orDefaults(Consumer<List<Finding>> errors) {
    Edit edit = load(document);
    if (edit.configuration().isPresent()) {
      return this;
    }
    errors.accept(edit.errors());
    return defaults();
  }

  /**
   * The configuration with a section for this book, so that an engine knows the book from its
   * start.
   *
   * @throws InvalidConfigurationException with all errors
   */
  Configuration watching(String book) {
    Edit edit = load(new ConfigDocument(withBook(book), document.repeated()));
    return edit.configuration().orElseThrow(() -> new InvalidConfigurationException(edit.errors()));
  }

  /** The document with a section for this book. */
  Members withBook(String book) {
    Members whole = document.members();
    ConfigNode books = whole.values().getOrDefault(BOOKS, Members.EMPTY);
    boolean wrong = !(books instanceof Members) && !(books instanceof ConfigNode.Nothing);
    if (wrong || (books instanceof Members named && named.values().get(book) instanceof Members)) {
      return whole;
    }
    Members sections = books instanceof Members named ? named : Members.EMPTY;
    return Nodes.with(whole, BOOKS, withMember(sections, book));
  }

  private static Members withMember(Members sections, String book) {
    var members = new LinkedHashMap<>(sections.values());
    members.put(book, Members.EMPTY);
    return new Members(members);
  }

  private static Edit load(ConfigDocument document) {
    return Configuration.load(Breakers.catalogue(), document);
  }
}
