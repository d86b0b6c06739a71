package breakerboard.access;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes of PINs by Argon2id (RFC 9106) with 19 MiB and two passes, as OWASP recommends, in PHC
 * string format: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}.
 *
 * @param memory in KiB
 * @param passes over the memory
 * @param lanes that are filled side by side
 */
record PinHash(int memory, int passes, int lanes, byte[] salt, byte[] hash) {
  private static final int MEMORY = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  /** More would let a file stop the console. */
  private static final int MOST_MEMORY = 1024 * 1024;

  private static final int MOST_PASSES = 100;
  private static final int MOST_LANES = 16;
  private static final int FEWEST_BYTES = 8;

  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
              + "\\$([A-Za-z0-9+/]{1,86})\\$([A-Za-z0-9+/]{1,86})");

  /** Of a PIN, with a salt of its own. */
  static PinHash of(char[] pin, SecureRandom random) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    PinHash empty = new PinHash(MEMORY, PASSES, LANES, salt, new byte[HASH_BYTES]);
    return new PinHash(MEMORY, PASSES, LANES, salt, empty.compute(pin));
  }

  /** Of no PIN: what a name that nobody has is compared with, at the same cost. */
  static PinHash ofNobody() {
    return new PinHash(MEMORY, PASSES, LANES, new byte[SALT_BYTES], new byte[HASH_BYTES]);
  }

  /** Reads the text of one; empty where it is none, or would cost too much. */
  static Optional<PinHash> read(String text) {
    Matcher phc = PHC.matcher(text);
    if (!phc.matches()) {
      return Optional.empty();
    }
    try {
      PinHash read =
          new PinHash(
              Integer.parseInt(phc.group(1)),
              Integer.parseInt(phc.group(2)),
              Integer.parseInt(phc.group(3)),
              Base64.getDecoder().decode(phc.group(4)),
              Base64.getDecoder().decode(phc.group(5)));
      return read.usable() ? Optional.of(read) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private boolean usable() {
    return lanes >= 1
        && lanes <= MOST_LANES
        && passes >= 1
        && passes <= MOST_PASSES
        && memory >= 8 * lanes
        && memory <= MOST_MEMORY
        && salt.length >= FEWEST_BYTES
        && hash.length >= FEWEST_BYTES;
  }

  /** Whether it is that PIN's; as long whether it is or not. */
  boolean matches(char[] pin) {
    return MessageDigest.isEqual(hash, compute(pin));
  }

  private byte[] compute(char[] pin) {
    Argon2BytesGenerator argon = new Argon2BytesGenerator();
    argon.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(pin));
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    byte[] computed = new byte[hash.length];
    argon.generateBytes(bytes, computed);
    Arrays.fill(bytes, (byte) 0);
    Arrays.fill(encoded.array(), (byte) 0);
    return computed;
  }

  /** As it stands in the file. */
  String text() {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%s,t=%s,p=%s$%s$%s"
        .formatted(memory, passes, lanes, base64.encodeToString(salt), base64.encodeToString(hash));
  }
}
