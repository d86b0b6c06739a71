package breakerboard.config;

import breakerboard.domain.ConfigNode;
import breakerboard.domain.ConfigNode.Members;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The section {@code journal}: where what happens is kept, and how long. It is read when the
 * program starts.
 */
public enum JournalSection {
  PATH("path", "the journal's file"),
  KEEP_DAYS("keep_days", "rows older than this are removed; without it none is for its age"),
  KEEP_MEGABYTES(
      "keep_megabytes", "the oldest rows are removed above this; without it none is for room"),
  RECORDING_DAYS("recording_days", "recordings older than this are removed, 30 without it"),
  RECORDING_MEGABYTES(
      "recording_megabytes", "the oldest recordings are removed above this, 10000 without it");

  /** Its name in the document. */
  public static final String NAME = "journal";

  private static final long MOST = 1_000_000_000;

  private final String key;
  private final String meaning;

  JournalSection(String key, String meaning) {
    this.key = key;
    this.meaning = meaning;
  }

  /** Its name within the section. */
  public String key() {
    return key;
  }

  public String meaning() {
    return meaning;
  }

  private String path() {
    return NAME + "." + key;
  }

  /** The text in a document; empty where there is none. */
  public Optional<String> text(Members document) {
    return Sections.at(document, path())
        .filter(ConfigNode.Text.class::isInstance)
        .map(node -> ((ConfigNode.Text) node).value());
  }

  /** The whole number in a document; empty where there is none. */
  public Optional<Long> number(Members document) {
    return Sections.at(document, path()).filter(JournalSection::counts).map(JournalSection::count);
  }

  private static boolean counts(ConfigNode node) {
    return node instanceof ConfigNode.Numeric(double value, boolean _)
        && value >= 1
        && value <= MOST
        && value == Math.rint(value);
  }

  private static long count(ConfigNode node) {
    return (long) ((ConfigNode.Numeric) node).value();
  }

  /** What is wrong or unknown in the section of a document. */
  static List<Finding> findings(Map<String, ConfigNode> section) {
    List<Finding> findings = new ArrayList<>();
    section.forEach(
        (name, node) ->
            Arrays.stream(values())
                .filter(entry -> entry.key.equals(name))
                .findFirst()
                .map(entry -> entry.wrong(node))
                .orElseGet(() -> Optional.of(unknown(name, node)))
                .ifPresent(findings::add));
    return findings;
  }

  private Optional<Finding> wrong(ConfigNode node) {
    if (node instanceof ConfigNode.Nothing) {
      return Optional.empty();
    }
    boolean fine =
        this == PATH
            ? node instanceof ConfigNode.Text(String value) && !value.isBlank()
            : counts(node);
    String expected =
        this == PATH
            ? "is no path: write one in quotes."
            : "is not allowed: give a whole number from 1 to 1000000000.";
    return fine
        ? Optional.empty()
        : Optional.of(Finding.error(path(), ConfigText.of(node), expected));
  }

  private static Finding unknown(String name, ConfigNode node) {
    List<String> known = Arrays.stream(values()).map(JournalSection::key).toList();
    String near =
        Suggestions.nearest(name, known)
            .map(word -> "; did you mean " + word + "?")
            .orElseGet(
                () -> "; there are " + known.stream().collect(Collectors.joining(", ")) + ".");
    return Finding.warning(
        NAME + "." + name, ConfigText.of(node), "unknown key, it has no effect" + near);
  }
}
