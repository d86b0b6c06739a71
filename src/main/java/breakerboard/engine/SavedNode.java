package breakerboard.engine;

import breakerboard.domain.ConfigNode;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** How a configuration value is saved: its kind, and a part for each value in it. */
final class SavedNode {
  private static final String KIND = "kind";
  private static final String VALUE = "value";

  private enum Kind {
    MEMBERS,
    ITEMS,
    NUMERIC,
    FLAG,
    TEXT,
    NOTHING
  }

  private SavedNode() {}

  static void save(ConfigNode node, StateWriter out) {
    switch (node) {
      case ConfigNode.Members(var values) -> {
        out.choice(KIND, Kind.MEMBERS);
        values.forEach((name, value) -> save(value, out.part(name)));
      }
      case ConfigNode.Items(var values) -> {
        out.choice(KIND, Kind.ITEMS);
        for (int i = 0; i < values.size(); i++) {
          save(values.get(i), out.part(Integer.toString(i)));
        }
      }
      case ConfigNode.Numeric(double value, boolean whole) -> {
        out.choice(KIND, Kind.NUMERIC);
        out.number(VALUE, value);
        out.flag("whole", whole);
      }
      case ConfigNode.Flag(boolean value) -> {
        out.choice(KIND, Kind.FLAG);
        out.flag(VALUE, value);
      }
      case ConfigNode.Text(String value) -> {
        out.choice(KIND, Kind.TEXT);
        out.text(VALUE, value);
      }
      case ConfigNode.Nothing() -> out.choice(KIND, Kind.NOTHING);
    }
  }

  static ConfigNode restore(StateReader in) {
    return switch (in.choice(KIND, Kind.class)) {
      case MEMBERS -> {
        LinkedHashMap<String, ConfigNode> values = new LinkedHashMap<>();
        in.savedParts().forEach(name -> values.put(name, restore(in.savedPart(name))));
        yield new ConfigNode.Members(values);
      }
      case ITEMS -> {
        List<ConfigNode> values = new ArrayList<>();
        in.savedParts().forEach(name -> values.add(restore(in.savedPart(name))));
        yield new ConfigNode.Items(values);
      }
      case NUMERIC -> new ConfigNode.Numeric(in.number(VALUE), in.flag("whole"));
      case FLAG -> new ConfigNode.Flag(in.flag(VALUE));
      case TEXT -> new ConfigNode.Text(in.text(VALUE));
      case NOTHING -> new ConfigNode.Nothing();
    };
  }
}
