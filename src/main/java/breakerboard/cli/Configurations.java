package breakerboard.cli;

import breakerboard.breakers.Breakers;
import breakerboard.config.Addresses;
import breakerboard.config.ConfigDocument;
import breakerboard.config.Configuration;
import breakerboard.config.Edit;
import breakerboard.config.Finding;
import breakerboard.domain.ConfigNode.Members;
import breakerboard.feed.FeedException;
import breakerboard.feed.FeedUri;
import breakerboard.wire.ConfigDocumentReader;
import breakerboard.wire.UnreadableDocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Loads configurations for the commands. */
final class Configurations {
  private static final String DEMO = "/config/demo.json";

  private Configurations() {}

  /**
   * The configuration in a file, or the defaults without one; warnings go to {@code err}.
   *
   * @throws UsageException with all errors when the document is refused
   */
  static Configuration load(Optional<Path> file, PrintWriter err) {
    if (file.isEmpty()) {
      return Configuration.defaults(Breakers.catalogue());
    }
    Edit edit = check(file.get());
    edit.findings().stream()
        .filter(finding -> !finding.isError())
        .forEach(finding -> err.println(words(finding)));
    return edit.configuration()
        .orElseThrow(
            () -> new UsageException(file.get() + " is refused:\n" + lines(edit.errors())));
  }

  /**
   * A configuration with all its errors and warnings, those of the addresses of its feeds and of
   * what it publishes included.
   *
   * @throws UsageException when the file is missing or no JSON object
   */
  static Edit check(Path file) {
    ConfigDocument read = document(file);
    Members document = read.members();
    Edit edit = Configuration.load(Breakers.catalogue(), read);
    List<Finding> findings = new ArrayList<>(edit.findings());
    List<FeedUri> feeds = new ArrayList<>();
    findings.addAll(unusable(document, Addresses.FEEDS, uri -> feeds.add(Feeds.parse(uri))));
    findings.addAll(apart(feeds));
    findings.addAll(unusable(document, Addresses.PUBLISH, Publishing::check));
    boolean refused = findings.stream().anyMatch(Finding::isError);
    return new Edit(edit.configuration().filter(_ -> !refused), findings);
  }

  private static List<Finding> apart(List<FeedUri> feeds) {
    try {
      Feeds.together(feeds);
      return List.of();
    } catch (FeedException e) {
      return List.of(Finding.error(Addresses.FEEDS.section(), "", String.valueOf(e.getMessage())));
    }
  }

  @FunctionalInterface
  private interface Check {
    void look(String uri) throws FeedException;
  }

  private static List<Finding> unusable(Members document, Addresses addresses, Check check) {
    List<Finding> errors = new ArrayList<>();
    for (String uri : addresses.in(document)) {
      try {
        check.look(uri);
      } catch (FeedException e) {
        errors.add(
            Finding.error(addresses.section(), '"' + uri + '"', String.valueOf(e.getMessage())));
      }
    }
    return errors;
  }

  /** The configuration that the built-in demo shows itself with. */
  static Configuration demo() {
    try (InputStream in = Configurations.class.getResourceAsStream(DEMO)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks " + DEMO + ": build it anew.");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Configuration.load(Breakers.catalogue(), ConfigDocumentReader.read(text, DEMO))
          .configuration()
          .orElseThrow();
    } catch (IOException | UnreadableDocumentException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  static ConfigDocument document(Path file) {
    try {
      return ConfigDocumentReader.read(file);
    } catch (UnreadableDocumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  static String words(Finding finding) {
    String value = finding.value().isEmpty() ? "" : " (" + finding.value() + ")";
    return (finding.isError() ? "error   " : "warning ")
        + finding.path()
        + value
        + ": "
        + finding.message();
  }

  private static String lines(List<Finding> findings) {
    return String.join("\n", findings.stream().map(Configurations::words).toList());
  }
}
