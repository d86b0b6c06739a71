package breakerboard.wire;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The line by which a halt reaches those who trade. */
class TradingStateWriterTest {
  private static final long NOW = Times.nanos(Instant.parse("2020-03-09T13:34:00.250Z"));

  @Test
  void keysStandInTheAgreedOrder() {
    assertThat(
            TradingStateWriter.line(
                NOW,
                NOW + 5 * Times.NANOS_PER_SECOND,
                42,
                "desk-7",
                "EQ-LS-1",
                TradingState.HALTED,
                "Drawdown limit 8.30 % > 8.00 %"))
        .isEqualTo(
            "{\"ts\":\"2020-03-09T13:34:00.250Z\",\"valid_until\":\"2020-03-09T13:34:05.250Z\","
                + "\"seq\":42,\"desk\":\"desk-7\",\"book\":\"EQ-LS-1\",\"trading\":\"HALTED\","
                + "\"because\":\"Drawdown limit 8.30 % > 8.00 %\"}");
  }

  @Test
  void reasonOfAnAllowedBookIsThereAndEmpty() {
    assertThat(TradingStateWriter.line(NOW, NOW, 1, "d", "b", TradingState.ALLOWED, ""))
        .endsWith("\"trading\":\"ALLOWED\",\"because\":\"\"}");
  }

  @Test
  void namesWithQuotesAndNewlinesStayOneLineOfJson() {
    assertThat(TradingStateWriter.line(NOW, NOW, 1, "d", "a\"b\nc", TradingState.ALLOWED, ""))
        .contains("\"book\":\"a\\\"b\\nc\"")
        .doesNotContain("\n");
  }
}
