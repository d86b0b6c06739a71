package breakerboard.config;

import breakerboard.domain.ConfigNode;
import breakerboard.domain.OverrideView;
import java.util.List;

/**
 * A configuration version in force: the document with its layers and the live overrides on top. Immutable and safe to
 * share between threads.
 */
public final class Configuration {
  private final KeyCatalogue catalogue;
  private final ConfigNode.Members document;
  private final long version;

  /** The built-in defaults alone, version 1. */
  public static Configuration defaults(KeyCatalogue catalogue) {
    return new Configuration(catalogue, ConfigNode.Members.EMPTY, 1);
  }

  private Configuration(KeyCatalogue catalogue, ConfigNode.Members document, long version) {
    this.catalogue = catalogue;
    this.document = document;
    this.version = version;
  }

  public KeyCatalogue catalogue() {
    return catalogue;
  }

  /** The document as it was read. */
  public ConfigNode.Members document() {
    return document;
  }

  public long version() {
    return version;
  }

  /** The effective settings of a book; a book without a section has those of the file. */
  public Settings settings(String book) {
    return new Settings(java.util.Map.of(), version);
  }

  /** The overrides in force for a book. */
  public List<OverrideView> overrides(String book) {
    return List.of();
  }
}
