package org.shouwang.kit.log;

import java.util.List;

/**
 * One commit: all events of one command, together or not at all.
 *
 * @param header what it says about itself
 * @param events at least one
 * @param prev the predecessor's hash (32 bytes), all zero for the first
 * @param hash its own (32 bytes)
 */
public record Commit(CommitHeader header, List<RecordedEvent> events, byte[] prev, byte[] hash) {
  public Commit {
    events = List.copyOf(events);
  }

  public long number() {
    return header.number();
  }
}
