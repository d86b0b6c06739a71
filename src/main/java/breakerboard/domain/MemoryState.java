package breakerboard.domain;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps what was saved in memory; refuses to give what nobody saved, and to take a name twice. The
 * few values of one part stand in arrays: a checkpoint has very many parts.
 */
public final class MemoryState implements StateWriter, StateReader {
  private static final int FIRST_CAPACITY = 12;
  private static final String VERSION = "version";

  private String[] names = new String[FIRST_CAPACITY];
  private Object[] values = new Object[FIRST_CAPACITY];
  private int size;
  private Map<String, MemoryState> parts = Map.of();

  private void put(String name, Object value) {
    if (place(name) >= 0) {
      throw new IllegalStateException(name + " is saved twice.");
    }
    if (size == names.length) {
      names = Arrays.copyOf(names, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    names[size] = name;
    values[size++] = value;
  }

  private int place(String name) {
    for (int i = 0; i < size; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private <T> T get(String name, Class<T> type) {
    int place = place(name);
    if (place < 0) {
      throw new IllegalStateException(name + " was not saved.");
    }
    return type.cast(values[place]);
  }

  @Override
  public void version(int version) {
    put(VERSION, version);
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
    if (parts.isEmpty()) {
      parts = new LinkedHashMap<>();
    }
    MemoryState part = new MemoryState();
    if (parts.put(name, part) != null) {
      throw new IllegalStateException("The part " + name + " is saved twice.");
    }
    return part;
  }

  @Override
  public void numbers(String name, double[] some, int count) {
    put(name, Arrays.copyOf(some, count));
  }

  @Override
  public void integers(String name, long[] some, int count) {
    put(name, Arrays.copyOf(some, count));
  }

  @Override
  public void texts(String name, String[] some, int count) {
    put(name, Arrays.copyOf(some, count));
  }

  @Override
  public void writeTo(StateWriter to) {
    for (int i = 0; i < size; i++) {
      write(to, names[i], values[i]);
    }
    parts.forEach((name, part) -> part.writeTo(to.part(name)));
  }

  private static void write(StateWriter to, String name, Object value) {
    switch (value) {
      case Integer version -> to.version(version);
      case Double number -> to.number(name, number);
      case Long integer -> to.integer(name, integer);
      case String text -> to.text(name, text);
      case double[] numbers -> to.numbers(name, numbers, numbers.length);
      case long[] integers -> to.integers(name, integers, integers.length);
      case String[] texts -> to.texts(name, texts, texts.length);
      default -> throw new IllegalStateException(name + " is of a kind that nobody saves.");
    }
  }

  @Override
  public int version() {
    return get(VERSION, Integer.class);
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
    return get(name, double[].class).clone();
  }

  @Override
  public long[] integers(String name) {
    return get(name, long[].class).clone();
  }

  @Override
  public String[] texts(String name) {
    return get(name, String[].class).clone();
  }
}
