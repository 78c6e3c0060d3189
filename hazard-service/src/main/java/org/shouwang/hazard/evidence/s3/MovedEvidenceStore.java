package org.shouwang.hazard.evidence.s3;

import java.util.Optional;
import org.shouwang.hazard.evidence.EvidenceStore;

/**
 * A store that took the place of another one: evidence is kept in it, and what was kept before is
 * still found, and deleted, where it lies.
 */
final class MovedEvidenceStore implements EvidenceStore {
  private final EvidenceStore now;
  private final EvidenceStore before;

  MovedEvidenceStore(EvidenceStore now, EvidenceStore before) {
    this.now = now;
    this.before = before;
  }

  @Override
  public void keep(String name, byte[] bytes) {
    now.keep(name, bytes);
  }

  @Override
  public Optional<byte[]> find(String name) {
    return now.find(name).or(() -> before.find(name));
  }

  @Override
  public void delete(String name) {
    now.delete(name);
    before.delete(name);
  }
}
