package breakerboard.config;

import breakerboard.domain.BreakerId;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Unit;
import java.util.Optional;

/**
 * The description of one configuration key, from which validation, editors, help and documentation
 * are made.
 *
 * @param path where it stands in a document, or in a book's section: {@code max_drawdown} or {@code
 *     breaker_configs.drawdown.custom_config.underwater_limit_hours}
 * @param alias a second path that goes before {@code path} within one layer; empty when there is
 *     none ({@code breaker_configs.drawdown.threshold} for {@code max_drawdown})
 * @param breaker the breaker it belongs to, empty for keys of the whole book
 * @param type how it is written and its range, in {@code unit}
 * @param fallback the built-in default; empty where the value follows from others or is off
 * @param fallbackInWords the default as people read it, for instance {@code threshold / 20} or
 *     {@code off}
 * @param meaning one line
 * @param within the key whose value this number of samples cannot exceed
 * @param looser which way a change of it lets more pass
 */
public record Key<T>(
    String path,
    String alias,
    Optional<BreakerId> breaker,
    KeyType<T> type,
    Optional<T> fallback,
    String fallbackInWords,
    Unit unit,
    String meaning,
    Optional<Key<Integer>> within,
    Looser looser) {

  private Key(
      String path,
      String alias,
      Optional<BreakerId> breaker,
      KeyType<T> type,
      Optional<T> fallback,
      String fallbackInWords,
      Unit unit,
      String meaning) {
    this(
        path,
        alias,
        breaker,
        type,
        fallback,
        fallbackInWords,
        unit,
        meaning,
        Optional.empty(),
        Looser.EITHER);
  }

  /** The same for a number of samples of which another key's value is the bound. */
  public Key<T> within(Key<Integer> bound) {
    return new Key<>(
        path,
        alias,
        breaker,
        type,
        fallback,
        fallbackInWords,
        unit,
        meaning,
        Optional.of(bound),
        looser);
  }

  /** The same with a known way in which it loosens. */
  public Key<T> looser(Looser way) {
    return new Key<>(
        path, alias, breaker, type, fallback, fallbackInWords, unit, meaning, within, way);
  }

  /** A key of the whole book that stands at the top of a document or section. */
  public static <T> Key<T> flat(
      String name, KeyType<T> type, T fallback, Unit unit, String meaning) {
    return new Key<>(name, "", Optional.empty(), type, Optional.of(fallback), "", unit, meaning);
  }

  /** A breaker's key that stands at the top of a document or section. */
  public static <T> Key<T> flat(
      BreakerId breaker, String name, KeyType<T> type, T fallback, Unit unit, String meaning) {
    return new Key<>(
        name, "", Optional.of(breaker), type, Optional.of(fallback), "", unit, meaning);
  }

  /**
   * A breaker's {@code T}: a flat key that {@code breaker_configs.<breaker>.threshold} goes before.
   */
  public static Key<Double> threshold(
      BreakerId breaker, String name, Range range, double fallback, Unit unit, String meaning) {
    return new Key<>(
        name,
        section(breaker) + "threshold",
        Optional.of(breaker),
        new KeyType.Real(range),
        Optional.of(fallback),
        "",
        unit,
        meaning);
  }

  /** A key of {@code breaker_configs.<breaker>.custom_config} with a default. */
  public static <T> Key<T> custom(
      BreakerId breaker, String name, KeyType<T> type, T fallback, Unit unit, String meaning) {
    return new Key<>(
        section(breaker) + "custom_config." + name,
        "",
        Optional.of(breaker),
        type,
        Optional.of(fallback),
        "",
        unit,
        meaning);
  }

  /**
   * A key of {@code custom_config} whose default follows from other values, or that is off unless
   * set.
   */
  public static <T> Key<T> derived(
      BreakerId breaker,
      String name,
      KeyType<T> type,
      String fallbackInWords,
      Unit unit,
      String meaning) {
    return new Key<>(
        section(breaker) + "custom_config." + name,
        "",
        Optional.of(breaker),
        type,
        Optional.empty(),
        fallbackInWords,
        unit,
        meaning);
  }

  /** A key that every breaker has: {@code breaker_configs.<breaker>.<name>}. */
  public static <T> Key<T> common(
      BreakerId breaker,
      String name,
      KeyType<T> type,
      Optional<T> fallback,
      String fallbackInWords,
      Unit unit,
      String meaning) {
    return new Key<>(
        section(breaker) + name,
        "",
        Optional.of(breaker),
        type,
        fallback,
        fallbackInWords,
        unit,
        meaning);
  }

  /** The last word of its path, as operators know it. */
  public String name() {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /** Whether a path is this key's. */
  public boolean standsAt(String candidate) {
    return candidate.equals(path) || (!alias.isEmpty() && candidate.equals(alias));
  }

  /** What is allowed, in words and in the unit shown. */
  public String allowed() {
    return type.allowed(unit);
  }

  /** A sentence when the node cannot be this key's value. */
  public Optional<String> check(ConfigNode node) {
    return node instanceof ConfigNode.Nothing || type.read(node).isPresent()
        ? Optional.empty()
        : Optional.of(
            name() + " is " + ConfigText.of(node) + ", allowed is " + allowed() + hint(node));
  }

  private String hint(ConfigNode node) {
    String hint = type.hint(node);
    return hint.isEmpty() ? "." : "; " + hint;
  }

  /** The value as people read it, with its unit. */
  public String words(ConfigNode node) {
    return ConfigText.words(node, unit);
  }

  /** The built-in default as people read it. */
  public String defaultWords() {
    return fallback.map(value -> words(type.write(value))).orElse(fallbackInWords);
  }

  /** A number of any size in range {@code range}. */
  public static KeyType<Double> real(Range range) {
    return new KeyType.Real(range);
  }

  /** A whole number in {@code range}. */
  public static KeyType<Integer> whole(Range range) {
    return new KeyType.Whole(range);
  }

  private static String section(BreakerId breaker) {
    return "breaker_configs." + breaker.value() + ".";
  }
}
