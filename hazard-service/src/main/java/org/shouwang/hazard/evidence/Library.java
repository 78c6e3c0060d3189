package org.shouwang.hazard.evidence;

import java.util.Optional;
import org.shouwang.hazard.domain.Hazard;
import org.shouwang.hazard.domain.HazardDecider;
import org.shouwang.hazard.publish.HazardContractMapping;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.command.OwnLog;
import org.shouwang.kit.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Hands evidence out (证据查阅): whoever may see a hazard may see what it was shown by. */
@Component
public class Library {
  private final EvidenceLedger ledger;
  private final EvidenceStore store;
  private final OwnLog log;
  private final Tenancy tenancy;

  Library(EvidenceLedger ledger, EvidenceStore store, OwnLog log, Tenancy tenancy) {
    this.ledger = ledger;
    this.store = store;
    this.log = log;
    this.tenancy = tenancy;
  }

  /**
   * The bytes of a piece of evidence, which are what they were when they were recorded.
   *
   * @return empty where they are gone
   * @throws ProblemException 409 where the store holds something else in their place
   */
  public Optional<byte[]> intact(String sha256) {
    return intact(sha256, sha256);
  }

  private Optional<byte[]> intact(String name, String sha256) {
    Optional<byte[]> found = store.find(name);
    if (found.isPresent() && !Digests.sha256(found.get()).equals(sha256)) {
      throw new ProblemException(EvidenceProblems.NOT_INTACT);
    }
    return found;
  }

  /** What the caller may see: her own upload, or what a hazard in her reach was shown by. */
  Optional<Entry> visible(String sha256, Caller caller) {
    return ledger.find(sha256).filter(entry -> mine(entry, caller) || ofAHazard(entry, caller));
  }

  private static boolean mine(Entry entry, Caller caller) {
    return !caller.anonymous() && entry.sentBy(Holder.of(caller)).isPresent();
  }

  private boolean ofAHazard(Entry entry, Caller caller) {
    return ledger.standing(entry).stream().anyMatch(use -> reached(use.hazard(), caller));
  }

  private boolean reached(String hazard, Caller caller) {
    Hazard state = log.state(hazard, new HazardDecider(), new HazardContractMapping());
    return state instanceof Hazard.Known
        && tenancy.visible(caller, new HazardDecider().owner(state));
  }

  /**
   * The bytes of a piece or of its thumbnail; of a photo whose thumbnail nothing tells of, which
   * was kept before thumbnails were compared, the photo itself.
   *
   * @throws ProblemException 409 where the store does not hold what was recorded
   */
  byte[] bytes(Entry entry, boolean thumbnail) {
    String small = thumbnail ? entry.thumbnail() : null;
    return (small == null
            ? intact(entry.sha256())
            : intact(EvidenceLedger.thumbnail(entry.sha256()), small))
        .orElseThrow(() -> new ProblemException(EvidenceProblems.NOT_INTACT));
  }
}
