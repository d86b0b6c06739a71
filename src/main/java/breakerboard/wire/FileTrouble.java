package breakerboard.wire;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file cannot be written, in words for the person who can mend it. */
public final class FileTrouble {
  private FileTrouble() {}

  /** A phrase to put into a sentence. */
  public static String words(IOException error) {
    return switch (error) {
      case NoSuchFileException _ -> "its folder does not exist";
      case AccessDeniedException _ -> "its permissions forbid it";
      case FileSystemException e when e.getReason() instanceof String reason -> reason;
      case FileSystemException _ -> "the file system refuses it";
      default -> String.valueOf(error.getMessage());
    };
  }
}
