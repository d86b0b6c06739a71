package breakerboard.wire;

import breakerboard.domain.ConfigNode;
import breakerboard.domain.ConfigNode.Members;
import breakerboard.domain.ConfigNode.Text;
import breakerboard.domain.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The file of the operators: {@code {"operators": [{"name": …, "role": …, "pin": …}]}}, the PIN as
 * the text of its hash.
 */
public final class OperatorsFile {
  private static final String OPERATORS = "operators";
  private static final String NAME = "name";
  private static final String ROLE = "role";
  private static final String PIN = "pin";

  /**
   * One operator.
   *
   * @param pin the hash of the PIN in PHC string format
   */
  public record Entry(String name, Role role, String pin) {}

  private OperatorsFile() {}

  /**
   * Reads it; nobody stands in it twice.
   *
   * @throws UnreadableDocumentException with a sentence that names the file and what is wrong in it
   */
  public static List<Entry> read(Path file) throws UnreadableDocumentException {
    String where = "The operators file " + file;
    if (!Files.exists(file)) {
      throw new UnreadableDocumentException(
          "There is no operators file " + file + ": make it with breakerboard operators add.");
    }
    Members document = PrivateDocument.read(file, where);
    if (!(document.values().get(OPERATORS) instanceof ConfigNode.Items(var items))) {
      throw new UnreadableDocumentException(
          where + " has no list \"operators\": make it with breakerboard operators add.");
    }
    List<Entry> entries = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (ConfigNode item : items) {
      Entry entry = entry(item, where + ", operator " + (entries.size() + 1) + ",");
      if (!names.add(entry.name().toLowerCase(Locale.ROOT))) {
        throw new UnreadableDocumentException(
            where + " names " + entry.name() + " twice: keep one of the two.");
      }
      entries.add(entry);
    }
    return entries;
  }

  private static Entry entry(ConfigNode item, String where) throws UnreadableDocumentException {
    if (!(item instanceof Members(var members))) {
      throw new UnreadableDocumentException(where + " is no object: write name, role and pin.");
    }
    return new Entry(
        text(members.get(NAME), where, NAME),
        role(text(members.get(ROLE), where, ROLE), where),
        text(members.get(PIN), where, PIN));
  }

  private static String text(@Nullable ConfigNode node, String where, String name)
      throws UnreadableDocumentException {
    if (node instanceof Text(String value) && !value.isBlank()) {
      return value;
    }
    throw new UnreadableDocumentException(where + " has no " + name + ": write it in quotes.");
  }

  private static Role role(String text, String where) throws UnreadableDocumentException {
    return Stream.of(Role.values())
        .filter(role -> JsonLine.lower(role).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new UnreadableDocumentException(
                    where
                        + " has the role "
                        + text
                        + ": write one of "
                        + Stream.of(Role.values())
                            .map(JsonLine::lower)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  /**
   * Writes it, for its owner's eyes only, whole or not at all.
   *
   * @throws IOException with a sentence that names the file; the old one is untouched
   */
  public static void write(Path file, List<Entry> entries) throws IOException {
    List<ConfigNode> items = new ArrayList<>();
    for (Entry entry : entries) {
      LinkedHashMap<String, ConfigNode> members = new LinkedHashMap<>();
      members.put(NAME, new Text(entry.name()));
      members.put(ROLE, new Text(JsonLine.lower(entry.role())));
      members.put(PIN, new Text(entry.pin()));
      items.add(new Members(members));
    }
    LinkedHashMap<String, ConfigNode> document = new LinkedHashMap<>();
    document.put(OPERATORS, new ConfigNode.Items(items));
    PrivateDocument.write(file, "The operators file " + file, new Members(document));
  }
}
