package breakerboard.desk;

/** Keeps who signed in, who was not let in and who was refused; on any thread, and never blocks. */
@FunctionalInterface
public interface AccessLog {
  void told(AccessEvent event);
}
