package org.shouwang.kit.checkpoint;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.lease.Lease;
import org.shouwang.kit.log.ChainVerification;
import org.shouwang.kit.log.ChainVerification.Fault;
import org.shouwang.kit.log.Checkpoint;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.log.CommitFormat;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.log.SignedCheckpoint;
import org.shouwang.kit.log.tree.TreeHash;
import org.shouwang.kit.log.tree.TreeStore;
import org.shouwang.kit.stream.Signal;
import org.shouwang.kit.stream.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Lets the log's tree grow, and signs what the log holds every so often. It checks the chain while
 * it reads, and signs nothing beyond a commit that does not fit; what was signed before is verified
 * again in rounds. One instance of a service does it at a time; two would do the same.
 */
final class CheckpointKeeper implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(CheckpointKeeper.class);
  private static final int CHUNK = 500;

  /** A long log gets a checkpoint on the way, from which a keeper that was cut off goes on. */
  private static final long MOST_AT_ONCE = 50_000;

  private final CommitLog log;
  private final TreeStore tree;
  private final CheckpointStore checkpoints;
  private final CheckpointTopic topic;
  private final SigningKeys keys;
  private final CheckpointSettings settings;
  private final LogRounds rounds;
  private final Lease lease;
  private final IntSupplier generation;
  private final Clock clock;
  private final Signal stopped = new Signal();
  private volatile boolean running;
  private volatile @Nullable Thread worker;
  private volatile @Nullable String trouble;
  private @Nullable Published published;
  private @Nullable String told;

  /** What lies in the topic for certain, and into which generation the log went then. */
  private record Published(long size, int generation) {}

  /**
   * Prepares.
   *
   * @param rounds go on by one slice whenever the log was looked at
   * @param generation into which generation of its topic the log is written
   */
  CheckpointKeeper(
      CommitLog log,
      TreeStore tree,
      CheckpointStore checkpoints,
      CheckpointTopic topic,
      SigningKeys keys,
      CheckpointSettings settings,
      LogRounds rounds,
      Lease lease,
      IntSupplier generation,
      Clock clock) {
    this.log = log;
    this.tree = tree;
    this.checkpoints = checkpoints;
    this.topic = topic;
    this.keys = keys;
    this.settings = settings;
    this.rounds = rounds;
    this.lease = lease;
    this.generation = generation;
    this.clock = clock;
  }

  /** What does not fit in the log, as far as this instance has seen; null if nothing. */
  @Nullable String trouble() {
    return trouble;
  }

  /** Signs what the log holds by now, if that is more than before. */
  void keep() {
    Optional<SignedCheckpoint> last = checkpoints.latest();
    if (last.isPresent() && !keys.vouchFor(last.get())) {
      throw new LogDoubtedException(
          "the checkpoint of size "
              + last.get().checkpoint().size()
              + " bears no trusted signature");
    }
    Checkpoint from =
        last.map(SignedCheckpoint::checkpoint)
            .orElseGet(
                () ->
                    new Checkpoint(
                        log.name(), 0, TreeHash.empty(), CommitFormat.genesis(), Instant.EPOCH));
    long head = log.head();
    if (head < from.size()) {
      throw new LogDoubtedException(
          "a checkpoint speaks of %d commits, and the log ends with commit %d"
              .formatted(from.size(), head));
    }
    if (from.size() > 0
        && !Arrays.equals(log.byNumber(from.size()).map(Commit::hash).orElse(null), from.head())) {
      throw new LogDoubtedException(
          "the first " + from.size() + " commits are not those that were signed");
    }
    TreeStore.Growth growth = growth(from);
    while (head > from.size()) {
      from = sign(growth, from, Math.min(head, from.size() + MOST_AT_ONCE));
    }
    trouble = null;
    if (from.size() > 0) {
      publish(checkpoints.latest().orElseThrow());
    }
  }

  /** The tree of the last checkpoint; where its tiles say something else, it is made anew. */
  private TreeStore.Growth growth(Checkpoint from) {
    try {
      if (Arrays.equals(tree.ask(t -> t.root(from.size())), from.root())) {
        return tree.grow(from.size());
      }
    } catch (IllegalStateException missing) {
      LOG.info("The tree of {} is incomplete: {}", log.name(), missing.getMessage());
    }
    LOG.info("Making the tree of {} anew, {} commits", log.name(), from.size());
    tree.clear();
    TreeStore.Growth growth = tree.grow(0);
    byte[] head = read(growth, CommitFormat.genesis(), from.size());
    if (!Arrays.equals(head, from.head())
        || !Arrays.equals(tree.ask(t -> t.root(from.size())), from.root())) {
      tree.clear();
      throw new LogDoubtedException(
          "the first " + from.size() + " commits are not those that were signed");
    }
    return growth;
  }

  private Checkpoint sign(TreeStore.Growth growth, Checkpoint before, long size) {
    byte[] head = read(growth, before.head(), size);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Checkpoint next =
        new Checkpoint(
            log.name(),
            size,
            tree.ask(t -> t.root(size)),
            head,
            now.isAfter(before.time()) ? now : before.time());
    checkpoints.add(keys.sign(next));
    return next;
  }

  /** Reads on to a size; returns the hash of the last commit. */
  private byte[] read(TreeStore.Growth growth, byte[] before, long size) {
    byte[] prev = before;
    while (growth.size() < size) {
      long at = growth.size();
      List<Commit> commits = log.after(at, (int) Math.min(CHUNK, size - at));
      if (commits.isEmpty()) {
        throw doubt(new Fault(at + 1, ChainVerification.Kind.MISSING));
      }
      for (Commit commit : commits) {
        Optional<ChainVerification.Kind> wrong = ChainVerification.check(commit, prev);
        if (wrong.isPresent()) {
          throw doubt(new Fault(commit.number(), wrong.get()));
        }
        growth.add(TreeHash.leaf(CommitFormat.digest(commit.header(), commit.events())));
        prev = commit.hash();
      }
      growth.save();
    }
    return prev;
  }

  private static LogDoubtedException doubt(Fault fault) {
    return new LogDoubtedException("commit %d: %s".formatted(fault.number(), fault.kind()));
  }

  /** A log that is written anew may have lost its topics with the broker: then this one, too. */
  private void publish(SignedCheckpoint latest) {
    Published next = new Published(latest.checkpoint().size(), generation.getAsInt());
    Published last = published;
    boolean anew = last != null && last.generation() != next.generation();
    if (last != null && !anew && last.size() >= next.size()) {
      return;
    }
    if (anew) {
      topic.close();
    }
    topic.publish(latest);
    published = next;
  }

  private void run() {
    try {
      while (running) {
        try {
          if (lease.held()) {
            keep();
          }
        } catch (LogDoubtedException e) {
          trouble = e.getMessage();
          tell("The log " + log.name() + " does not fit its checkpoints: " + e.getMessage());
        } catch (KafkaException e) {
          tell("A checkpoint could not be published yet: " + e);
        } catch (RuntimeException e) {
          tell("No checkpoint could be made: " + e);
        }
        goRound();
        stopped.await(settings.every());
      }
      lease.release();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      topic.close();
    }
  }

  /** Also where nothing is signed any more: a log that is doubted is read all the more. */
  private void goRound() {
    try {
      if (lease.held()) {
        rounds.goOn(lease.fence());
      }
    } catch (RuntimeException e) {
      LOG.warn("The round over the log {} goes on later: {}", log.name(), e.toString());
    }
  }

  /** Says the same thing only once. */
  private void tell(String what) {
    if (!what.equals(told)) {
      told = what;
      LOG.warn("{}", what);
    }
  }

  @Override
  public void start() {
    running = true;
    worker = Thread.ofPlatform().name("checkpoints").daemon().start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    stopped.raise();
    Thread thread = worker;
    if (thread != null) {
      Worker.join(thread);
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
