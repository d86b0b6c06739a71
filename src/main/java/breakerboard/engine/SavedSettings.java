package breakerboard.engine;

import breakerboard.config.Key;
import breakerboard.config.KeyCatalogue;
import breakerboard.config.Settings;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Layer;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How settings are saved that no configuration in force has: a part for each key that was set. */
final class SavedSettings {
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

  private SavedSettings() {}

  static void save(Settings settings, KeyCatalogue catalogue, StateWriter out) {
    out.version(1);
    out.integer("configVersion", settings.version());
    for (Key<?> key : catalogue.keys()) {
      if (settings.isSet(key)) {
        StateWriter part = out.part(key.path());
        part.choice("layer", settings.layer(key));
        save(node(settings, key), part);
      }
    }
  }

  private static <T> ConfigNode node(Settings settings, Key<T> key) {
    return key.type().write(settings.get(key));
  }

  static Settings restore(StateReader in, KeyCatalogue catalogue) {
    Map<Key<?>, Settings.Resolved> resolved = new HashMap<>();
    for (String path : in.savedParts()) {
      StateReader part = in.savedPart(path);
      Key<?> key =
          catalogue
              .find(path)
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "This version of the program does not know the key " + path + "."));
      key.type()
          .read(node(part))
          .ifPresent(
              value ->
                  resolved.put(
                      key, new Settings.Resolved(value, part.choice("layer", Layer.class))));
    }
    return new Settings(resolved, in.integer("configVersion"));
  }

  private static void save(ConfigNode node, StateWriter out) {
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

  private static ConfigNode node(StateReader in) {
    return switch (in.choice(KIND, Kind.class)) {
      case MEMBERS -> {
        LinkedHashMap<String, ConfigNode> values = new LinkedHashMap<>();
        in.savedParts().forEach(name -> values.put(name, node(in.savedPart(name))));
        yield new ConfigNode.Members(values);
      }
      case ITEMS -> {
        List<ConfigNode> values = new ArrayList<>();
        in.savedParts().forEach(name -> values.add(node(in.savedPart(name))));
        yield new ConfigNode.Items(values);
      }
      case NUMERIC -> new ConfigNode.Numeric(in.number(VALUE), in.flag("whole"));
      case FLAG -> new ConfigNode.Flag(in.flag(VALUE));
      case TEXT -> new ConfigNode.Text(in.text(VALUE));
      case NOTHING -> new ConfigNode.Nothing();
    };
  }
}
