package breakerboard.console.limits;

import breakerboard.config.Key;
import breakerboard.console.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The lines of the keys that are asked for, in their groups; one of them is looked at. */
final class KeyList {
  private final ScrollPane scroll;
  private final VBox keys;
  private final Format format;
  private final BiConsumer<Key<?>, String> typed;
  private final Consumer<Key<?>> looked;
  private final List<KeyLine> lines = new ArrayList<>();
  private Optional<Key<?>> chosen = Optional.empty();
  private boolean narrow;
  private boolean showing;

  /**
   * @param typed hears what an operator wrote into a key's field
   * @param looked hears which key an operator went to
   */
  KeyList(
      ScrollPane scroll,
      VBox keys,
      Format format,
      BiConsumer<Key<?>, String> typed,
      Consumer<Key<?>> looked) {
    this.scroll = scroll;
    this.keys = keys;
    this.format = format;
    this.typed = typed;
    this.looked = looked;
  }

  /** Makes the lines of the sections' keys that pass the filter. */
  void build(List<LimitSection> sections, KeyFilter filter, Staging staging) {
    lines.clear();
    List<Node> nodes = new ArrayList<>();
    for (LimitSection section : sections) {
      for (LimitSection.Group group : section.groups()) {
        List<Key<?>> matching =
            group.keys().stream().filter(key -> filter.matches(key, staging)).toList();
        if (!matching.isEmpty()) {
          String title = group.title();
          nodes.add(
              text(filter.everywhere() ? section.label() + " · " + title : title, "key-group"));
          matching.forEach(key -> nodes.add(line(key)));
        }
      }
    }
    if (nodes.isEmpty()) {
      nodes.add(text("No key passes the filter", "no-key"));
    }
    keys.getChildren().setAll(nodes);
    scroll.setVvalue(0);
    if (chosen.flatMap(this::lineOf).isEmpty()) {
      chosen = lines.stream().findFirst().map(KeyLine::key);
    }
  }

  private static Label text(String words, String styleClass) {
    Label label = new Label(words);
    label.getStyleClass().add(styleClass);
    return label;
  }

  private KeyLine line(Key<?> key) {
    KeyLine line = new KeyLine(key, this::heard, looked);
    line.setNarrow(narrow);
    lines.add(line);
    return line;
  }

  private void heard(Key<?> key, String text) {
    if (!showing) {
      typed.accept(key, text);
    }
  }

  /** In a narrow view what is allowed stands with the meaning. */
  void setNarrow(boolean now) {
    narrow = now;
    lines.forEach(line -> line.setNarrow(now));
  }

  /** Shows what is in force and what is staged. */
  void show(Staging staging) {
    showing = true;
    lines.forEach(
        line -> {
          line.show(staging, format);
          line.setChosen(chosen.filter(line.key()::equals).isPresent());
        });
    showing = false;
  }

  void choose(Key<?> key) {
    chosen = Optional.of(key);
  }

  /** The key that is looked at. */
  Optional<Key<?>> chosen() {
    return chosen;
  }

  /** Puts the keyboard into the key's field. */
  void focus(Key<?> key) {
    lineOf(key).ifPresent(KeyLine::focusField);
  }

  private Optional<KeyLine> lineOf(Key<?> key) {
    return lines.stream().filter(line -> line.key().equals(key)).findFirst();
  }

  /** How many keys are listed. */
  int size() {
    return lines.size();
  }

  /** How many of them are staged. */
  long staged(Staging staging) {
    return lines.stream().filter(line -> staging.change(line.key().path()).isPresent()).count();
  }
}
