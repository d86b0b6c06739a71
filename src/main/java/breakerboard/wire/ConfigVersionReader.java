package breakerboard.wire;

import breakerboard.config.Configuration;
import breakerboard.config.Key;
import breakerboard.config.KeyCatalogue;
import breakerboard.config.LiveOverride;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.ConfigNode.Members;
import breakerboard.domain.Times;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads the versions of the configuration that a {@link ConfigVersionWriter} wrote. */
public final class ConfigVersionReader {
  private final KeyCatalogue catalogue;
  private final String where;

  private ConfigVersionReader(KeyCatalogue catalogue, String where) {
    this.catalogue = catalogue;
    this.where = where;
  }

  /**
   * A version with its number and its live overrides.
   *
   * @param where its name in messages
   * @throws UnreadableDocumentException with a sentence when it is none, or overrides what this
   *     program does not know
   */
  public static Configuration read(String line, KeyCatalogue catalogue, String where)
      throws UnreadableDocumentException {
    return new ConfigVersionReader(catalogue, where)
        .version(ConfigDocumentReader.read(line, where).members());
  }

  private Configuration version(Members line) throws UnreadableDocumentException {
    if (!(line.values().get("document") instanceof Members document)
        || !(line.values().get("overrides") instanceof ConfigNode.Items(var items))) {
      throw broken("its document or its overrides are missing");
    }
    List<LiveOverride> overrides = new ArrayList<>();
    for (ConfigNode item : items) {
      if (!(item instanceof Members override)) {
        throw broken("an override is no object");
      }
      overrides.add(override(override));
    }
    return Configuration.restored(catalogue, document, overrides, number(line, "version"));
  }

  private LiveOverride override(Members from) throws UnreadableDocumentException {
    String path = text(from, "path");
    ConfigNode value = from.values().get("value");
    if (value == null) {
      throw broken("the override of " + path + " has no value");
    }
    return new LiveOverride(
        text(from, "book"),
        key(path),
        value,
        time(from, "until"),
        text(from, "operator"),
        text(from, "reason"),
        time(from, "since"),
        number(from, "made_against"));
  }

  private Key<?> key(String path) throws UnreadableDocumentException {
    return catalogue
        .find(path)
        .orElseThrow(
            () ->
                new UnreadableDocumentException(
                    where
                        + " overrides "
                        + path
                        + ", which this program does not know: use the program that wrote it, or a"
                        + " newer one."));
  }

  private String text(Members from, String name) throws UnreadableDocumentException {
    if (from.values().get(name) instanceof ConfigNode.Text(String text)) {
      return text;
    }
    throw broken(name + " is no text");
  }

  private long number(Members from, String name) throws UnreadableDocumentException {
    if (from.values().get(name) instanceof ConfigNode.Numeric(double value, boolean whole)
        && whole) {
      return (long) value;
    }
    throw broken(name + " is no whole number");
  }

  /** Left out when it is {@link Times#NEVER}. */
  private long time(Members from, String name) throws UnreadableDocumentException {
    if (!from.values().containsKey(name)) {
      return Times.NEVER;
    }
    String text = text(from, name);
    try {
      return Times.nanos(Instant.parse(text));
    } catch (DateTimeException | ArithmeticException e) {
      throw new UnreadableDocumentException(
          "%s holds no version of a configuration: %s is no time for %s."
              .formatted(where, text, name),
          e);
    }
  }

  private UnreadableDocumentException broken(String what) {
    return new UnreadableDocumentException(
        "%s holds no version of a configuration: %s.".formatted(where, what));
  }
}
