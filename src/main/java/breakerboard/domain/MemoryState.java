package breakerboard.domain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps what was saved in memory; refuses to give what nobody saved, and to take a name twice. */
public final class MemoryState implements StateWriter, StateReader {
  private final Map<String, Object> saved = new HashMap<>();
  private final Map<String, MemoryState> parts = new LinkedHashMap<>();

  private void put(String name, Object value) {
    if (saved.put(name, value) != null) {
      throw new IllegalStateException(name + " is saved twice.");
    }
  }

  private <T> T get(String name, Class<T> type) {
    Object value = saved.get(name);
    if (value == null) {
      throw new IllegalStateException(name + " was not saved.");
    }
    return type.cast(value);
  }

  @Override
  public void version(int version) {
    put("version", version);
  }

  @Override
  public void number(String name, double value) {
    put(name, value);
  }

  @Override
  public void integer(String name, long value) {
    put(name, value);
  }

  @Override
  public void text(String name, String value) {
    put(name, value);
  }

  @Override
  public StateWriter part(String name) {
    MemoryState part = new MemoryState();
    if (parts.put(name, part) != null) {
      throw new IllegalStateException("The part " + name + " is saved twice.");
    }
    return part;
  }

  @Override
  public void numbers(String name, double[] values, int count) {
    put(name, Arrays.copyOf(values, count));
  }

  @Override
  public void integers(String name, long[] values, int count) {
    put(name, Arrays.copyOf(values, count));
  }

  @Override
  public void texts(String name, String[] values, int count) {
    put(name, Arrays.copyOf(values, count));
  }

  @Override
  public int version() {
    return get("version", Integer.class);
  }

  @Override
  public double number(String name) {
    return get(name, Double.class);
  }

  @Override
  public long integer(String name) {
    return get(name, Long.class);
  }

  @Override
  public String text(String name) {
    return get(name, String.class);
  }

  @Override
  public StateReader savedPart(String name) {
    MemoryState part = parts.get(name);
    if (part == null) {
      throw new IllegalStateException("The part " + name + " was not saved.");
    }
    return part;
  }

  @Override
  public List<String> savedParts() {
    return List.copyOf(parts.keySet());
  }

  @Override
  public double[] numbers(String name) {
    return get(name, double[].class);
  }

  @Override
  public long[] integers(String name) {
    return get(name, long[].class);
  }

  @Override
  public String[] texts(String name) {
    return get(name, String[].class);
  }
}
