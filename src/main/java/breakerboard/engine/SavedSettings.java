package breakerboard.engine;

import breakerboard.config.Key;
import breakerboard.config.KeyCatalogue;
import breakerboard.config.Settings;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Layer;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import java.util.HashMap;
import java.util.Map;

/** How settings are saved that no configuration in force has: a part for each key that was set. */
final class SavedSettings {
  private SavedSettings() {}

  static void save(Settings settings, KeyCatalogue catalogue, StateWriter out) {
    out.version(1);
    out.integer("configVersion", settings.version());
    for (Key<?> key : catalogue.keys()) {
      if (settings.isSet(key)) {
        StateWriter part = out.part(key.path());
        part.choice("layer", settings.layer(key));
        SavedNode.save(node(settings, key), part);
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
          .read(SavedNode.restore(part))
          .ifPresent(
              value ->
                  resolved.put(
                      key, new Settings.Resolved(value, part.choice("layer", Layer.class))));
    }
    return new Settings(resolved, in.integer("configVersion"));
  }
}
