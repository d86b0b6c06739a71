package breakerboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinHashTest {
  private static char[] pin(String text) {
    return text.toCharArray();
  }

  @Test
  void onlyThePinItselfMatches() {
    PinHash hash = PinHash.of(pin("4711ab"), new SecureRandom());

    assertThat(hash.matches(pin("4711ab"))).isTrue();
    assertThat(hash.matches(pin("4711aB"))).isFalse();
    assertThat(hash.matches(pin("4711a"))).isFalse();
    assertThat(hash.matches(pin(""))).isFalse();
  }

  @Test
  void theSamePinTwiceIsTwoTextsThatReadBack() {
    String first = PinHash.of(pin("4711ab"), new SecureRandom()).text();
    String second = PinHash.of(pin("4711ab"), new SecureRandom()).text();

    assertThat(first).isNotEqualTo(second).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(PinHash.read(first).orElseThrow().matches(pin("4711ab"))).isTrue();
  }

  /** The vector of RFC 9106, section 5.3, with a secret and associated data, which no PIN has. */
  @Test
  void theLibraryComputesTheVectorOfTheRfc() {
    Argon2BytesGenerator argon = new Argon2BytesGenerator();
    argon.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(32)
            .withIterations(3)
            .withParallelism(4)
            .withSalt(repeated(2, 16))
            .withSecret(repeated(3, 8))
            .withAdditional(repeated(4, 12))
            .build());
    byte[] tag = new byte[32];
    argon.generateBytes(repeated(1, 32), tag);

    assertThat(HexFormat.of().formatHex(tag))
        .isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
  }

  private static byte[] repeated(int value, int times) {
    byte[] bytes = new byte[times];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  /**
   * From the tests of the reference implementation (phc-winner-argon2, src/test.c, Argon2id of
   * version 19): what RFC 9106 computes without secret and associated data, in PHC format.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "password"
            + " $argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "password"
            + " $argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "password"
            + " $argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
      })
  void hashesOfTheReferenceImplementationAreUnderstood(String pin, String phc) {
    PinHash hash = PinHash.read(phc).orElseThrow();

    assertThat(hash.matches(pin(pin))).isTrue();
    assertThat(hash.matches(pin("differentpassword"))).isFalse();
    assertThat(hash.text()).isEqualTo(phc);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "4711ab",
        "$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=65536,t=0,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=65536,t=2,p=1$c29t$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$a",
      })
  void whatIsNoHashOrCostsTooMuchIsNotRead(String text) {
    assertThat(PinHash.read(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12345",
        "123456",
        "1234567890",
        "654321",
        "000000",
        "aaaaaa",
        "abcdef",
        "JMeyer1"
      })
  void aPinThatAnybodyGuessesIsRefused(String trivial) {
    assertThat(PinRules.refuses(pin(trivial), "jmeyer1")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"471199", "112233", "correct horse", "907856"})
  void anotherPinIsTaken(String fine) {
    assertThat(PinRules.refuses(pin(fine), "jmeyer1")).isEmpty();
  }
}
