package org.shouwang.kit.command;

import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.log.Commit;

/**
 * One attempt at a command: travels with it through Axon and brings back what was seen and what was
 * committed.
 */
final class CommandAttempt {
  private static final String KEY = "attempt";

  private final CommandRequest request;
  private final boolean first;
  private long versionSeen = -1;
  private @Nullable Commit commit;

  CommandAttempt(CommandRequest request, boolean first) {
    this.request = request;
    this.first = first;
  }

  MetaData asMetaData() {
    return MetaData.with(KEY, this);
  }

  /** The attempt behind a message, null in tests of a shell alone. */
  static @Nullable CommandAttempt of(MetaData metaData) {
    return (CommandAttempt) metaData.get(KEY);
  }

  CommandRequest request() {
    return request;
  }

  /**
   * Whether the aggregate need not be looked for. Where it exists after all, the log refuses a
   * second beginning, and the next attempt looks.
   */
  boolean beginsAggregate() {
    return first && request.begins();
  }

  /**
   * Called with the version on which the decision is about to be made.
   *
   * @throws StaleVersionException when the caller expects another
   */
  void sawVersion(long version) {
    versionSeen = version;
    if (request.expectedVersion().isPresent() && request.expectedVersion().getAsLong() != version) {
      throw new StaleVersionException(
          "expected version " + request.expectedVersion().getAsLong() + ", found " + version);
    }
  }

  /** The version of the aggregate on which the decision was made, −1 when it did not exist. */
  long versionSeen() {
    return versionSeen;
  }

  void committed(Commit appended) {
    commit = appended;
  }

  @Nullable Commit commit() {
    return commit;
  }
}
