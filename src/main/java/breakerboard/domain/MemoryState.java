package breakerboard.domain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps what was saved in memory; refuses to give what nobody saved, and to take a name twice. The
 * few values of one part stand in arrays, since a checkpoint has very many parts.
 */
public final class MemoryState implements StateWriter, StateReader {
  private static final String VERSION = "version";

  private final Named values = new Named();
  private Named parts = Named.NONE;

  /** What has a name, in the order in which it came. */
  private static final class Named {
    private static final Named NONE = new Named(0);
    private static final int FIRST_CAPACITY = 8;

    /** So many names are found faster by a map. */
    private static final int MANY = 32;

    private String[] names;
    private Object[] things;
    private int size;
    private Map<String, Integer> places = Map.of();

    private Named() {
      this(FIRST_CAPACITY);
    }

    private Named(int capacity) {
      names = new String[capacity];
      things = new Object[capacity];
    }

    /** Whether the name was free. */
    private boolean add(String name, Object thing) {
      if (place(name) >= 0) {
        return false;
      }
      if (size == names.length) {
        names = Arrays.copyOf(names, 2 * size);
        things = Arrays.copyOf(things, 2 * size);
      }
      if (size == MANY) {
        places = new HashMap<>();
        for (int i = 0; i < size; i++) {
          places.put(names[i], i);
        }
      }
      if (size >= MANY) {
        places.put(name, size);
      }
      names[size] = name;
      things[size++] = thing;
      return true;
    }

    private int place(String name) {
      if (size > MANY) {
        return places.getOrDefault(name, -1);
      }
      int hash = name.hashCode();
      for (int i = 0; i < size; i++) {
        if (names[i].hashCode() == hash && names[i].equals(name)) {
          return i;
        }
      }
      return -1;
    }
  }

  private void put(String name, Object value) {
    if (!values.add(name, value)) {
      throw new IllegalStateException(name + " is saved twice.");
    }
  }

  private <T> T get(String name, Class<T> type) {
    int place = values.place(name);
    if (place < 0) {
      throw new IllegalStateException(name + " was not saved.");
    }
    return type.cast(values.things[place]);
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
    if (parts == Named.NONE) {
      parts = new Named();
    }
    MemoryState part = new MemoryState();
    if (!parts.add(name, part)) {
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
  public void numbers(String name, double[] all) {
    put(name, all);
  }

  @Override
  public void integers(String name, long[] all) {
    put(name, all);
  }

  @Override
  public void texts(String name, String... all) {
    put(name, all);
  }

  @Override
  public void writeTo(StateWriter to) {
    for (int i = 0; i < values.size; i++) {
      write(to, values.names[i], values.things[i]);
    }
    for (int i = 0; i < parts.size; i++) {
      ((MemoryState) parts.things[i]).writeTo(to.part(parts.names[i]));
    }
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
    int place = parts.place(name);
    if (place < 0) {
      throw new IllegalStateException("The part " + name + " was not saved.");
    }
    return (MemoryState) parts.things[place];
  }

  @Override
  public List<String> savedParts() {
    return List.of(Arrays.copyOf(parts.names, parts.size));
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
