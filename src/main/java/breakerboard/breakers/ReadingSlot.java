package breakerboard.breakers;

import breakerboard.domain.Level;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;

/** What is said of one trigger; one object each, since all of it is written together. */
final class ReadingSlot {
  /** How many numbers one takes when it is saved. */
  static final int NUMBERS = 6;

  /** And how many marks. */
  static final int MARKS = 6;

  static final Level[] LEVELS = Level.values();

  boolean listed;
  boolean ranked;
  Level level = Level.CLEAR;
  double value;
  double limit;
  double warnLimit;
  double utilisation;
  double warnUtilisation;
  int subject = SymbolTable.FULL;
  double reference;
  long referenceTime = Times.NEVER;
  int standIn;

  void save(double[] numbers, int number, long[] marks, int mark) {
    int n = number;
    numbers[n++] = value;
    numbers[n++] = limit;
    numbers[n++] = warnLimit;
    numbers[n++] = utilisation;
    numbers[n++] = warnUtilisation;
    numbers[n] = reference;
    int m = mark;
    marks[m++] = listed ? 1 : 0;
    marks[m++] = ranked ? 1 : 0;
    marks[m++] = level.ordinal();
    marks[m++] = referenceTime;
    marks[m++] = standIn;
    marks[m] = subject == SymbolTable.FULL ? 0 : 1;
  }

  /** Takes all but the subject; tells whether there was one. */
  boolean restore(double[] numbers, int number, long[] marks, int mark) {
    int n = number;
    value = numbers[n++];
    limit = numbers[n++];
    warnLimit = numbers[n++];
    utilisation = numbers[n++];
    warnUtilisation = numbers[n++];
    reference = numbers[n];
    int m = mark;
    listed = marks[m++] == 1;
    ranked = marks[m++] == 1;
    level = LEVELS[(int) marks[m++]];
    referenceTime = marks[m++];
    standIn = (int) marks[m++];
    return marks[m] == 1;
  }
}
