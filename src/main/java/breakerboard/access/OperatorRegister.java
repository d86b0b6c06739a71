package breakerboard.access;

import breakerboard.domain.Role;
import breakerboard.wire.FailuresFile;
import breakerboard.wire.FailuresFile.Failures;
import breakerboard.wire.OperatorsFile;
import breakerboard.wire.OperatorsFile.Entry;
import breakerboard.wire.UnreadableDocumentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the operators file: who stands in it, with which role and PIN. */
public final class OperatorRegister {
  private static final int LONGEST_NAME = 64;

  private final Path file;
  private final SecureRandom random;

  /**
   * @param random makes the salts
   */
  public OperatorRegister(Path file, SecureRandom random) {
    this.file = file;
    this.random = random;
  }

  /** Who stands in it; nobody where there is no such file. */
  public List<Entry> entries() throws RegisterException {
    try {
      return Files.exists(file) ? OperatorsFile.read(file) : List.of();
    } catch (UnreadableDocumentException e) {
      throw new RegisterException(e);
    }
  }

  /** Whether somebody of that name stands in it. */
  public boolean has(String name) throws RegisterException {
    return place(entries(), name).isPresent();
  }

  /** Adds somebody; the file is made where there is none. */
  public void add(String name, Role role, char[] pin) throws RegisterException {
    String plain = name.strip();
    if (plain.isEmpty()
        || plain.length() > LONGEST_NAME
        || plain.chars().anyMatch(Character::isISOControl)) {
      throw new RegisterException(
          "A name has 1 to " + LONGEST_NAME + " characters: write another one.");
    }
    List<Entry> entries = new ArrayList<>(entries());
    if (place(entries, plain).isPresent()) {
      throw new RegisterException(
          "There is an operator " + plain + " already: change the role or the PIN instead.");
    }
    entries.add(new Entry(plain, role, hash(pin, plain)));
    write(entries);
  }

  /** Takes somebody out; not the last one, since a file that names nobody lets nobody in. */
  public void remove(String name) throws RegisterException {
    List<Entry> entries = new ArrayList<>(entries());
    int place = known(entries, name);
    if (entries.size() == 1) {
      throw new RegisterException(
          entries.getFirst().name()
              + " is the only operator: delete "
              + file
              + " to go on without a list of operators.");
    }
    entries.remove(place);
    write(entries);
  }

  /** Gives somebody another role. */
  public void role(String name, Role role) throws RegisterException {
    List<Entry> entries = new ArrayList<>(entries());
    int place = known(entries, name);
    Entry former = entries.get(place);
    entries.set(place, new Entry(former.name(), role, former.pin()));
    write(entries);
  }

  /** Gives somebody another PIN, and lets a name that was locked out try again. */
  public void pin(String name, char[] pin) throws RegisterException {
    List<Entry> entries = new ArrayList<>(entries());
    int place = known(entries, name);
    Entry former = entries.get(place);
    entries.set(place, new Entry(former.name(), former.role(), hash(pin, former.name())));
    write(entries);
    unlock(name);
  }

  /** Lets a name that was locked out try again. */
  public void unlock(String name) throws RegisterException {
    known(entries(), name);
    Path failures = FailuresFile.of(file);
    try {
      Map<String, Failures> kept = FailuresFile.read(failures);
      if (kept.remove(SignIns.key(name)) != null) {
        FailuresFile.write(failures, kept);
      }
    } catch (UnreadableDocumentException | IOException e) {
      throw new RegisterException(e);
    }
  }

  private String hash(char[] pin, String name) throws RegisterException {
    Optional<String> refusal = PinRules.refuses(pin, name);
    if (refusal.isPresent()) {
      throw new RegisterException(refusal.get());
    }
    return PinHash.of(pin, random).text();
  }

  private void write(List<Entry> entries) throws RegisterException {
    try {
      OperatorsFile.write(file, entries);
    } catch (IOException e) {
      throw new RegisterException(e);
    }
  }

  private int known(List<Entry> entries, String name) throws RegisterException {
    Optional<Integer> place = place(entries, name);
    if (place.isPresent()) {
      return place.get();
    }
    throw new RegisterException(
        entries.isEmpty()
            ? "There is no operator in " + file + ": add one with breakerboard operators add."
            : "There is no operator "
                + name.strip()
                + ": there are "
                + String.join(", ", entries.stream().map(Entry::name).toList())
                + ".");
  }

  private static Optional<Integer> place(List<Entry> entries, String name) {
    for (int i = 0; i < entries.size(); i++) {
      if (SignIns.key(entries.get(i).name()).equals(SignIns.key(name))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
