package breakerboard.wire;

import breakerboard.domain.Observation;
import breakerboard.domain.RefusedLine;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads observations from the bytes of one feed, JSON Lines in UTF-8, in chunks of any size. One
 * parser runs over each chunk of whole lines; a line that cannot be used becomes a {@link
 * RefusedLine} and reading goes on at the next line. Nothing that a feed sends makes it fail. Not
 * safe for several threads.
 */
public final class ObservationReader {
  /** The longest line in bytes. */
  public static final int LONGEST_LINE = 1 << 20;

  private final String feed;
  private final Stamp stamp;
  private final ObservationParser observations;
  private final PartialLine rest = new PartialLine();
  private final Observation.Builder builder = new Observation.Builder("main", Times.NEVER);

  /** Of this feed alone: names from a hostile feed fill no table that another feed reads with. */
  private JsonFactory json = factory();

  private @Nullable JsonParser parser;
  private int origin;

  /** The row of the line that the parser counts, from 1. */
  private int row;

  private int reached;
  private long line;

  /** Whether the lines being read hold a byte that stands in no text. */
  private boolean damaged;

  /** Whose time an observation's arrival is. */
  public enum Stamp {
    /** The time at which its bytes came. */
    ARRIVAL,
    /** Its own {@code ts}: a recorded file played again. */
    EVENT_TIME
  }

  /**
   * @param feed the feed's URI
   * @param symbols the desk's symbols and sectors
   * @param books the desk's book names
   */
  public ObservationReader(String feed, SymbolTable symbols, SymbolTable books, Stamp stamp) {
    this.feed = feed;
    this.stamp = stamp;
    this.observations = new ObservationParser(symbols, books);
  }

  /**
   * Reads a chunk; the incomplete last line waits for the next one.
   *
   * @param arrival when the chunk came, nanoseconds since the epoch
   */
  public void read(byte[] chunk, int offset, int length, long arrival, LineSink sink)
      throws InterruptedException {
    int end = offset + length;
    int from = offset;
    if (!rest.isEmpty()) {
      int newline = Bytes.first(Bytes.NEWLINE, chunk, offset, end);
      int upTo = newline < 0 ? end : newline;
      keep(chunk, from, upTo, arrival, sink);
      if (newline < 0) {
        return;
      }
      finishRest(arrival, sink);
      from = newline + 1;
    }
    int last = Bytes.lastNewline(chunk, from, end);
    if (last >= 0) {
      lines(chunk, from, last, arrival, sink);
      from = last + 1;
    }
    keep(chunk, from, end, arrival, sink);
  }

  /** The feed ended: a last line without a newline counts too. */
  public void end(long arrival, LineSink sink) throws InterruptedException {
    finishRest(arrival, sink);
  }

  /** Lines read so far, blank ones included. */
  public long lines() {
    return line;
  }

  /**
   * Goes on in the middle of a feed; before anything is read.
   *
   * @param lines how many were read before
   */
  public void resumeAfter(long lines) {
    line = lines;
  }

  /** Bytes of the line that is not whole yet. */
  public int pending() {
    return rest.length();
  }

  /** Whether the last byte read lies within a line that is too long and already refused. */
  public boolean withinRefusedLine() {
    return rest.refused();
  }

  private void finishRest(long arrival, LineSink sink) throws InterruptedException {
    int length = rest.end();
    if (length > 0) {
      lines(rest.bytes(), 0, length, arrival, sink);
    }
  }

  private void keep(byte[] chunk, int from, int to, long arrival, LineSink sink)
      throws InterruptedException {
    if (rest.refused() || from == to) {
      return;
    }
    if (rest.tooLongWith(to - from)) {
      line++;
      refuse("", tooLong(), rest.refuse(chunk, from, to, line == 1), arrival, sink);
    } else {
      rest.add(chunk, from, to);
    }
  }

  /** Reads whole lines; {@code end} is a newline or the end of the data. */
  private void lines(byte[] data, int from, int end, long arrival, LineSink sink)
      throws InterruptedException {
    damaged = Bytes.holdNoText(data, from, end);
    int start = from;
    while (start <= end) {
      line++;
      row++;
      int first =
          LineBounds.afterBlanks(
              data, line == 1 ? LineBounds.afterMark(data, start, end) : start, end);
      start = first == end || data[first] == '\n' ? first : line(data, first, end, arrival, sink);
      start++;
    }
    closeParser();
  }

  /** Gives its buffers and the names it learned to the next one. */
  private void closeParser() {
    if (parser != null) {
      parser.close();
      parser = null;
    }
  }

  /**
   * Reads the line that begins at {@code start}.
   *
   * @return where it ends: its newline, or {@code end}
   */
  private int line(byte[] data, int start, int end, long arrival, LineSink sink)
      throws InterruptedException {
    if (end - start > LONGEST_LINE
        && LineBounds.endOfLine(data, start, end) - start > LONGEST_LINE) {
      closeParser();
      refuse("", tooLong(), LineBeginning.of(data, start, end), arrival, sink);
      return LineBounds.endOfLine(data, start, end);
    }
    if (!parsed(data, start, end)) {
      int stop = LineBounds.endOfLine(data, start, end);
      Optional<LineDiagnosis.Fault> fault = faultOf(data, start, stop);
      if (fault.isPresent()) {
        String beginning = LineBeginning.of(data, start, stop);
        refuse(fault.get().field(), fault.get().reason(), beginning, arrival, sink);
        return stop;
      }
    }
    if (builder.bookUnusable()) {
      refuse(
          "book",
          "book is no name: give a text such as \"EQ-LS-1\".",
          LineBeginning.of(data, start, reached),
          arrival,
          sink);
    } else if (builder.time() == Times.NEVER) {
      refuse(
          "ts",
          "no usable ts: give an ISO-8601 instant with offset or epoch milliseconds.",
          LineBeginning.of(data, start, reached),
          arrival,
          sink);
    } else {
      builder.source(feed, line).arrival(stamp == Stamp.EVENT_TIME ? builder.time() : arrival);
      sink.accept(builder.build());
    }
    return reached;
  }

  /** Whether the line was read whole into the builder; {@code reached} is its end then. */
  private boolean parsed(byte[] data, int start, int end) {
    builder.reset();
    try {
      return !(damaged && isNoText(data, start, end)) && parse(data, start, end);
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** The parser might take a name in it for another one. */
  private static boolean isNoText(byte[] data, int start, int end) {
    return Bytes.holdNoText(data, start, LineBounds.endOfLine(data, start, end));
  }

  /**
   * What is wrong with a line that could not be read. When nothing is, it is read again with an
   * empty table of names: those of the lines before it had filled the parser's.
   */
  private Optional<LineDiagnosis.Fault> faultOf(byte[] data, int start, int stop) {
    closeParser();
    Optional<LineDiagnosis.Fault> fault = LineDiagnosis.of(factory(), data, start, stop);
    if (fault.isPresent()) {
      return fault;
    }
    json = factory();
    boolean read = parsed(data, start, stop);
    closeParser();
    if (read) {
      return Optional.empty();
    }
    json = factory();
    return Optional.of(
        new LineDiagnosis.Fault(
            "", "names that collide too often to be kept apart: send fewer different names."));
  }

  private boolean parse(byte[] data, int start, int end) {
    JsonParser reading = parser;
    if (reading == null) {
      reading = json.createParser(ObjectReadContext.empty(), data, start, end - start);
      parser = reading;
      origin = start;
      row = 1;
    }
    if (reading.nextToken() != JsonToken.START_OBJECT) {
      return false;
    }
    observations.parse(reading, builder);
    TokenStreamLocation at = reading.currentLocation();
    int after = origin + (int) at.getByteOffset();
    if (spansLines(data, start, after, at.getLineNr())) {
      return false;
    }
    reached = LineBounds.afterBlanks(data, after, end);
    return reached == end || data[reached] == '\n';
  }

  /**
   * Whether a newline lies within the record. The parser counts rows anyway, so only where its
   * count is not the expected one, for instance after a lone carriage return, are the bytes looked
   * at.
   */
  private boolean spansLines(byte[] data, int start, int after, int parsedRow) {
    if (parsedRow == row) {
      return false;
    }
    row = parsedRow;
    return Bytes.first(Bytes.NEWLINE, data, start, after) >= 0;
  }

  private static JsonFactory factory() {
    return JsonFactory.builder()
        .configure(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES, true)
        .configure(TokenStreamFactory.Feature.CHARSET_DETECTION, false)
        .build();
  }

  private void refuse(String field, String reason, String beginning, long arrival, LineSink sink)
      throws InterruptedException {
    sink.accept(new RefusedLine(feed, line, field, reason, arrival, beginning));
  }

  private static String tooLong() {
    return "longer than " + LONGEST_LINE + " bytes: split it or send less.";
  }
}
