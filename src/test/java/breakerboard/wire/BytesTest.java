package breakerboard.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BytesTest {
  @Test
  void everyByteLookedForIsFoundWhereverItLies() {
    Random random = new Random(3);
    for (int round = 0; round < 20_000; round++) {
      byte wanted = random.nextBoolean() ? Bytes.NEWLINE : (byte) random.nextInt(256);
      byte[] data = new byte[random.nextInt(40)];
      for (int i = 0; i < data.length; i++) {
        data[i] = (byte) (random.nextInt(8) == 0 ? wanted : random.nextInt(256));
      }
      int from = random.nextInt(data.length + 1);
      int to = from + random.nextInt(data.length - from + 1);
      int first = IntStream.range(from, to).filter(i -> data[i] == wanted).findFirst().orElse(-1);
      int last =
          IntStream.range(from, to).filter(i -> data[i] == '\n').reduce((_, i) -> i).orElse(-1);
      assertThat(Bytes.first(wanted, data, from, to)).isEqualTo(first);
      assertThat(Bytes.lastNewline(data, from, to)).isEqualTo(last);
    }
  }

  @Test
  void aByteThatStandsInNoTextIsFoundAmongAnyOthers() {
    Random random = new Random(4);
    for (int round = 0; round < 20_000; round++) {
      int highest = random.nextBoolean() ? 128 : 255;
      byte[] data = new byte[random.nextInt(150)];
      for (int i = 0; i < data.length; i++) {
        data[i] = (byte) random.nextInt(highest);
      }
      if (data.length > 0 && random.nextBoolean()) {
        data[random.nextInt(data.length)] = Bytes.NO_TEXT;
      }
      int from = random.nextInt(data.length + 1);
      int to = from + random.nextInt(data.length - from + 1);
      assertThat(Bytes.holdNoText(data, from, to))
          .isEqualTo(IntStream.range(from, to).anyMatch(i -> data[i] == Bytes.NO_TEXT));
    }
  }
}
