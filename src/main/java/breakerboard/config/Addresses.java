package breakerboard.config;

import breakerboard.domain.ConfigNode;
import breakerboard.domain.ConfigNode.Items;
import breakerboard.domain.ConfigNode.Members;
import breakerboard.domain.ConfigNode.Nothing;
import breakerboard.domain.ConfigNode.Text;
import java.util.List;

/** The sections that say where data comes from and goes to: one address in quotes, or a list. */
public enum Addresses {
  FEEDS("feeds"),
  PUBLISH("publish");

  private final String section;

  Addresses(String section) {
    this.section = section;
  }

  /** Its name in the document. */
  public String section() {
    return section;
  }

  /** The addresses in a document, as they are written; empty without the section. */
  public List<String> in(Members document) {
    return switch (node(document)) {
      case Text(String address) -> List.of(address);
      case Items(List<ConfigNode> values) ->
          values.stream()
              .filter(Text.class::isInstance)
              .map(value -> ((Text) value).value())
              .toList();
      default -> List.of();
    };
  }

  /** Whether the section is there and holds something else than addresses. */
  boolean misshapen(Members document) {
    return switch (node(document)) {
      case Nothing() -> false;
      case Text(String _) -> false;
      case Items(List<ConfigNode> values) -> !values.stream().allMatch(Text.class::isInstance);
      default -> true;
    };
  }

  ConfigNode node(Members document) {
    return document.values().getOrDefault(section, new Nothing());
  }
}
