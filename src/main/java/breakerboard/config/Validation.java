package breakerboard.config;

import breakerboard.domain.ConfigNode;
import breakerboard.domain.ConfigNode.Members;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/** All errors and warnings of a configuration at once. */
final class Validation {
  private final Configuration configuration;
  private final List<Finding> findings = new ArrayList<>();

  private Validation(Configuration configuration) {
    this.configuration = configuration;
  }

  static List<Finding> of(Configuration configuration) {
    Validation validation = new Validation(configuration);
    validation.findings.addAll(DocumentChecks.of(configuration));
    validation.missingCoreKeys(configuration.document());
    validation.overrides();
    validation.effects();
    return List.copyOf(new LinkedHashSet<>(validation.findings));
  }

  private void missingCoreKeys(Members document) {
    for (KeyCatalogue.BreakerEntry breaker : configuration.catalogue().breakers()) {
      breaker
          .threshold()
          .filter(key -> breaker.core() && Sections.of(document, key).isEmpty())
          .ifPresent(
              key ->
                  findings.add(
                      Finding.warning(
                          key.path(),
                          "",
                          "is missing: the default " + key.defaultWords() + " counts.")));
    }
  }

  private void overrides() {
    for (LiveOverride override : configuration.liveOverrides()) {
      String sentence =
          override.value() instanceof ConfigNode.Nothing
              ? override.key().name() + " has no value: revert it to end an override."
              : override.key().check(override.value()).orElse("");
      if (!sentence.isEmpty()) {
        findings.add(Finding.error(override.place(), ConfigText.of(override.value()), sentence));
      }
    }
  }

  private void effects() {
    Stream.of(
            Stream.of(""),
            configuration.books().stream(),
            configuration.liveOverrides().stream().map(LiveOverride::book))
        .flatMap(books -> books)
        .distinct()
        .forEach(book -> findings.addAll(CrossChecks.of(configuration, book)));
  }
}
