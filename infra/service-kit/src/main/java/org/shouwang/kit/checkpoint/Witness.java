package org.shouwang.kit.checkpoint;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.log.CaseManifest;
import org.shouwang.kit.log.ChainVerification;
import org.shouwang.kit.log.ChainVerification.Fault;
import org.shouwang.kit.log.ChainVerification.Kind;
import org.shouwang.kit.log.Checkpoint;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.log.CommitFormat;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.log.Link;
import org.shouwang.kit.log.SignedCaseManifest;
import org.shouwang.kit.log.SignedCheckpoint;
import org.shouwang.kit.log.tree.Proofs;
import org.shouwang.kit.log.tree.SignedTree;
import org.shouwang.kit.log.tree.TreeHash;
import org.shouwang.kit.log.tree.TreeStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says whether commits are those that stood in the log when a checkpoint was signed. The chain of
 * hashes shows a change that left it torn; this shows one that somebody mended the chain after.
 */
public final class Witness {
  private static final Logger LOG = LoggerFactory.getLogger(Witness.class);
  private static final int CHUNK = 500;
  private static final Duration GOOD_FOR = Duration.ofSeconds(2);

  private final CommitLog log;
  private final TreeStore tree;
  private final SignedTree signedTree;
  private final CheckpointStore checkpoints;
  private final CheckpointTopic topic;
  private final SigningKeys keys;
  private volatile @Nullable Sighting sighting;

  Witness(
      CommitLog log,
      TreeStore tree,
      CheckpointStore checkpoints,
      CheckpointTopic topic,
      SigningKeys keys) {
    this.log = log;
    this.tree = tree;
    this.signedTree = new SignedTree(tree);
    this.checkpoints = checkpoints;
    this.topic = topic;
    this.keys = keys;
  }

  /**
   * What the checkpoints say of the log.
   *
   * @param fault the first commit that is not what was signed, null where all fit
   * @param published whether the broker could be asked for what was published
   */
  record Audit(@Nullable Fault fault, boolean published) {}

  /**
   * What can be said of some commits.
   *
   * @param under the checkpoint that they were held against, null where there is none to believe
   * @param proved how many of them are proved to have been in the log when it was signed
   * @param fault the first that was not, or that is gone; null if none
   */
  public record Testimony(@Nullable SignedCheckpoint under, int proved, @Nullable Fault fault) {}

  /**
   * Holds some commits against a checkpoint of the last seconds, each by its path to the signed
   * root. What came after the checkpoint is neither proved nor doubted.
   *
   * @param commits in the order of their numbers
   */
  public Testimony examine(List<Commit> commits) {
    return examine(commits, () -> ChainVerification.digests(commits));
  }

  /**
   * The same where somebody else needs the digests too.
   *
   * @param digests of the commits, as {@link ChainVerification#digests} gives them; asked for when
   *     what they are held against has been read
   */
  public Testimony examine(List<Commit> commits, Supplier<List<byte[]>> digests) {
    Sighting now = look(commits.isEmpty() ? 0 : commits.getLast().number());
    SignedCheckpoint signed = now.signed();
    if (signed == null) {
      return new Testimony(null, 0, null);
    }
    if (now.end() != null) {
      return new Testimony(signed, 0, now.end());
    }
    Checkpoint under = signed.checkpoint();
    List<Commit> covered =
        commits.stream().filter(commit -> commit.number() <= under.size()).toList();
    try {
      Optional<Fault> fault = firstOtherwise(covered, digests, under);
      return new Testimony(signed, fault.isPresent() ? 0 : covered.size(), fault.orElse(null));
    } catch (TreeUnfitException e) {
      return new Testimony(null, 0, null); // which says nothing of the commits
    }
  }

  /** The newest checkpoint; one of some seconds ago does where it covers what is asked for. */
  private Sighting look(long wanted) {
    Sighting seen = sighting;
    if (seen != null && seen.fresh() && seen.size() >= wanted) {
      return seen;
    }
    SignedCheckpoint newest = newest().orElse(null);
    Fault end =
        newest == null || linkOf(newest.checkpoint()) != null
            ? null
            : new Fault(log.head() + 1, Kind.MISSING);
    seen = new Sighting(newest, end, System.nanoTime());
    sighting = seen;
    return seen;
  }

  /**
   * A checkpoint as it was found.
   *
   * @param end where the log ends before it, null where it does not
   */
  private record Sighting(@Nullable SignedCheckpoint signed, @Nullable Fault end, long at) {
    boolean fresh() {
      return System.nanoTime() - at < GOOD_FOR.toNanos();
    }

    long size() {
      return signed == null ? 0 : signed.checkpoint().size();
    }
  }

  /**
   * Holds the whole log against the checkpoints of its store and the last one of their topic, for a
   * range whose chain was found good.
   */
  Audit audit(long from, long through) {
    List<Checkpoint> signed = new ArrayList<>();
    checkpoints.between(from, Long.MAX_VALUE).stream()
        .filter(keys::vouchFor)
        .map(SignedCheckpoint::checkpoint)
        .forEach(signed::add);
    boolean published = true;
    try {
      topic.last().filter(keys::vouchFor).map(SignedCheckpoint::checkpoint).ifPresent(signed::add);
    } catch (KafkaException e) {
      LOG.warn("The broker does not say what was signed: {}", e.toString());
      published = false;
    }
    signed.sort(Comparator.comparingLong(Checkpoint::size));
    return new Audit(firstContradiction(signed, from, through).orElse(null), published);
  }

  /**
   * Holds a part of the log whose chain was found good against those checkpoints of its store that
   * end in it.
   */
  Optional<Fault> contradiction(long from, long through) {
    return firstOtherwise(
        checkpoints.between(from, through).stream()
            .filter(keys::vouchFor)
            .map(SignedCheckpoint::checkpoint)
            .toList(),
        from);
  }

  private Optional<Fault> firstContradiction(List<Checkpoint> signed, long from, long through) {
    long head = log.head();
    Optional<Fault> within =
        firstOtherwise(
            signed.stream().filter(c -> c.size() >= from && c.size() <= through).toList(), from);
    return within.isEmpty() && !signed.isEmpty() && signed.getLast().size() > head
        ? Optional.of(new Fault(head + 1, Kind.MISSING))
        : within;
  }

  /** Smallest first; what ends them is read many at once, for there may be one a commit. */
  private Optional<Fault> firstOtherwise(List<Checkpoint> signed, long from) {
    OptionalLong good = OptionalLong.empty();
    for (int at = 0; at < signed.size(); at += CHUNK) {
      List<Checkpoint> some = signed.subList(at, Math.min(signed.size(), at + CHUNK));
      Map<Long, Link> ends = log.links(some.stream().map(Checkpoint::size).toList());
      for (Checkpoint checkpoint : some) {
        Link end = ends.get(checkpoint.size());
        if (end == null || !Arrays.equals(end.hash(), checkpoint.head())) {
          return Optional.of(firstOtherwise(good.orElseGet(() -> goodBefore(from)), checkpoint));
        }
        good = OptionalLong.of(checkpoint.size());
      }
    }
    return Optional.empty();
  }

  /** With which commit the last checkpoint before one ends as signed, 0 if none does. */
  private long goodBefore(long commit) {
    return checkpoints
        .before(commit)
        .filter(keys::vouchFor)
        .map(SignedCheckpoint::checkpoint)
        .filter(this::endsAsSigned)
        .map(Checkpoint::size)
        .orElse(0L);
  }

  /** The proof of one commit, for whoever has the public key and nothing else. */
  Optional<Proof> proof(long number) {
    return log.byNumber(number)
        .flatMap(
            commit ->
                prove(List.of(commit))
                    .map(
                        proven ->
                            new Proof(
                                proven.under(),
                                number,
                                CommitFormat.digest(commit.header(), commit.events()),
                                proven.paths().getFirst())));
  }

  /**
   * Some commits under one checkpoint.
   *
   * @param under the checkpoint
   * @param paths from each commit's leaf to the root, in the order in which they were given
   */
  public record Proven(SignedCheckpoint under, List<List<byte[]>> paths) {}

  /**
   * Proves some commits under the newest checkpoint, for whoever has the public key and nothing
   * else.
   *
   * @param commits in the order of their numbers
   * @return empty where they are not all proved: one is not signed yet or is not the one that was
   *     signed, the log's end is not the one that was signed, which {@link #examine} tells, or the
   *     tree is being made anew
   */
  public Optional<Proven> prove(List<Commit> commits) {
    return newest()
        .filter(
            signed ->
                !commits.isEmpty() && commits.getLast().number() <= signed.checkpoint().size())
        .filter(signed -> endsAsSigned(signed.checkpoint()))
        .flatMap(signed -> prove(commits, signed));
  }

  private boolean endsAsSigned(Checkpoint signed) {
    Link end = linkOf(signed);
    return end != null && Arrays.equals(end.hash(), signed.head());
  }

  /** The commit with which a checkpoint ends, also where it cannot be read; null if it is gone. */
  private @Nullable Link linkOf(Checkpoint signed) {
    return log.links(List.of(signed.size())).get(signed.size());
  }

  private Optional<Proven> prove(List<Commit> commits, SignedCheckpoint signed) {
    Checkpoint under = signed.checkpoint();
    List<List<byte[]>> paths;
    try {
      paths =
          tree.ask(
              t -> commits.stream().map(c -> t.inclusion(c.number() - 1, under.size())).toList());
    } catch (IllegalStateException beingMade) {
      return Optional.empty();
    }
    for (int i = 0; i < commits.size(); i++) {
      if (!leadsTo(under, commits.get(i), paths.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(new Proven(signed, paths));
  }

  private static boolean leadsTo(Checkpoint under, Commit commit, List<byte[]> path) {
    return Proofs.root(leaf(commit), commit.number() - 1, under.size(), path)
        .filter(root -> Arrays.equals(root, under.root()))
        .isPresent();
  }

  private static byte[] leaf(Commit commit) {
    return TreeHash.leaf(CommitFormat.digest(commit.header(), commit.events()));
  }

  /** Vouches for what a case bundle says of itself. */
  public SignedCaseManifest sign(CaseManifest manifest) {
    return keys.sign(manifest);
  }

  /**
   * Shows that a commit is under a checkpoint.
   *
   * @param under the checkpoint
   * @param number the commit
   * @param digest its digest
   * @param path from its leaf to the root
   */
  record Proof(SignedCheckpoint under, long number, byte[] digest, List<byte[]> path) {}

  /** The newest checkpoint that is believed. */
  Optional<SignedCheckpoint> newest() {
    return checkpoints.latest().filter(keys::vouchFor);
  }

  /** Where behind a good checkpoint it goes wrong; right behind it if the tree is no help. */
  private Fault firstOtherwise(long good, Checkpoint wrong) {
    try {
      for (long at = good; at < wrong.size(); at += CHUNK) {
        List<Commit> some = log.after(at, (int) Math.min(CHUNK, wrong.size() - at));
        Optional<Fault> found = firstOtherwise(some, () -> ChainVerification.digests(some), wrong);
        if (found.isPresent()) {
          return found.get();
        }
      }
    } catch (TreeUnfitException e) {
      LOG.warn("The place of a change cannot be told exactly: {}", e.getMessage());
    }
    return new Fault(good + 1, Kind.NOT_AS_SIGNED);
  }

  /**
   * The first of some commits that is not the one that was signed.
   *
   * @param digests of these commits, and perhaps of more behind them
   */
  private Optional<Fault> firstOtherwise(
      List<Commit> commits, Supplier<List<byte[]>> digests, Checkpoint under) {
    if (commits.isEmpty()) {
      return Optional.empty();
    }
    List<Long> leaves = commits.stream().map(commit -> commit.number() - 1).toList();
    try {
      OptionalInt first =
          signedTree.firstOtherwise(
              leaves,
              () -> digests.get().stream().map(TreeHash::leaf).toList(),
              under.size(),
              under.root());
      return first.isEmpty()
          ? Optional.empty()
          : Optional.of(new Fault(commits.get(first.getAsInt()).number(), Kind.NOT_AS_SIGNED));
    } catch (IllegalStateException incomplete) {
      throw new TreeUnfitException(incomplete);
    } catch (SignedTree.OtherRootException e) {
      LOG.warn("The tree of {} is made anew: {}", log.name(), e.getMessage());
      tree.clear();
      throw new TreeUnfitException(e);
    }
  }

  /** The tree does not lead to the signed root, so that nothing can be said by it. */
  private static final class TreeUnfitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TreeUnfitException(Throwable cause) {
      super("the tree is being made anew", cause);
    }
  }
}
