package org.shouwang.kit.checkpoint;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.log.ChainVerification;
import org.shouwang.kit.log.ChainVerification.Fault;
import org.shouwang.kit.log.CommitLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies the whole log again and again though nobody asks, so that an old commit that was edited
 * raises an alarm by itself (巡检). A round goes on by one slice each time that the keeper looks at
 * the log, and stays where something is wrong until that is set right. Not thread-safe.
 */
final class LogRounds {
  private static final Logger LOG = LoggerFactory.getLogger(LogRounds.class);

  private final CommitLog log;
  private final Witness witness;
  private final LogRoundStore store;
  private final LogFaults faults;
  private final LogRoundSettings settings;
  private final Clock clock;

  /** Seen once; who wakes somebody for an edited store looks twice. */
  private @Nullable Fault suspected;

  LogRounds(
      CommitLog log,
      Witness witness,
      LogRoundStore store,
      LogFaults faults,
      LogRoundSettings settings,
      Clock clock) {
    this.log = log;
    this.witness = witness;
    this.store = store;
    this.faults = faults;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Reads one slice, or begins a round when it is time, or does nothing.
   *
   * @param fence of the lease under which this is done
   * @throws com.mongodb.MongoException if the store does not answer, which says nothing of the log
   */
  void goOn(long fence) {
    LogRound round = store.find().orElse(null);
    if (round == null || round.over()) {
      long head = log.head();
      if (head == 0 || round != null && !due(round)) {
        return;
      }
      round = LogRound.begin(clock.instant(), head, round == null ? null : round.whole());
    }
    store.save(further(round), fence);
  }

  /** A clock that was ahead and is set back must not put the next round off until then. */
  private boolean due(LogRound last) {
    Instant now = clock.instant();
    return now.isBefore(last.startedAt()) || !now.isBefore(last.startedAt().plus(settings.every()));
  }

  private LogRound further(LogRound round) {
    long from = round.through() + 1;
    long to = Math.min(round.target(), round.through() + settings.slice());
    ChainVerification.Result chain = ChainVerification.verify(log, from, to);
    boolean last = to == round.target();
    Witness.Audit audit = last ? witness.audit(from, chain.through()) : stored(from, chain);
    if (chain.fault() != null) {
      return found(round, chain.through(), chain.fault());
    }
    if (audit.fault() != null) {
      return found(round, round.through(), audit.fault()); // which only this slice's end shows
    }
    suspected = null;
    if (round.fault() != null) {
      LOG.info("The log {} fits again at {}", log.name(), round.fault());
    }
    // Where the broker did not say what was signed the last slice is read once more.
    return last && audit.published() ? round.ended(clock.instant()) : round.at(to, null);
  }

  private Witness.Audit stored(long from, ChainVerification.Result chain) {
    return new Witness.Audit(witness.contradiction(from, chain.through()).orElse(null), true);
  }

  private LogRound found(LogRound round, long good, Fault fault) {
    if (!fault.equals(suspected)) {
      suspected = fault;
      return round.at(good, round.fault());
    }
    if (!fault.equals(round.fault())) {
      faults.found(log.name(), fault);
    }
    return round.at(good, fault);
  }
}
