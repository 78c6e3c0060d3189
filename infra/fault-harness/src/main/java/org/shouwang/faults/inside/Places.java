package org.shouwang.faults.inside;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.shouwang.kit.command.CommandOutcome;
import org.shouwang.kit.command.CommandRequest;
import org.shouwang.kit.command.Commands;

/**
 * Places at which a process stands still most unfortunately; the product has no failpoint there.
 */
public final class Places {
  static final List<Swap> SWAPS =
      List.of(
          Swap.kit(
              "stream/RelaySession",
              "produce",
              "org/apache/kafka/clients/producer/KafkaProducer",
              "beginTransaction",
              Places.class,
              "producing"),
          Swap.kit(
              "projection/ViewPartition",
              "store",
              "projection/ViewDocuments",
              "upsert",
              Places.class,
              "upserting"),
          Swap.kit(
              "projection/Rebuild",
              "flip",
              "projection/ViewPointers",
              "flip",
              Places.class,
              "flipping"),
          Swap.kit(
              "deadline/TimerSweep", "send", "command/Commands", "handle", Places.class, "firing"),
          Swap.kit(
              "projection/Sweep",
              "sweep",
              "projection/ViewPointers",
              "beginAnew",
              Places.class,
              "sweeping"),
          Swap.kit(
              "projection/Rebuild",
              "fill",
              "projection/RebuildMeter",
              "fill",
              Places.class,
              "filling"),
          Swap.kit(
              "projection/Rebuild",
              "fill",
              "projection/Checkpoints",
              "begin",
              Places.class,
              "filled"),
          rebuildEntersIn("run"),
          rebuildEntersIn("replaceSameRevision"));

  private static Swap rebuildEntersIn(String method) {
    return Swap.kit(
        "projection/Rebuild", method, "projection/RebuildMeter", "enter", Places.class, "entering");
  }

  private Places() {}

  /** PRODUCING: the lease was asked for, the batch was read, nothing is sent. */
  public static void producing(KafkaProducer<?, ?> producer) {
    Armed.passed("PRODUCING");
    producer.beginTransaction();
  }

  /** UPSERTING: a batch is folded, no document is written. */
  public static void upserting(Object documents, List<?> dirty) {
    Armed.passed("UPSERTING");
    Original.call(documents, "upsert", dirty);
  }

  /** FLIPPING: a rebuild is done, the pointer was read and not yet moved. */
  public static boolean flipping(Object pointers, Object seen, Object next) {
    Armed.passed("FLIPPING");
    return (boolean) Objects.requireNonNull(Original.call(pointers, "flip", seen, next));
  }

  /** SWEEPING: the pointer says that a rebuild begins, and no leftover is dropped yet. */
  public static Optional<?> sweeping(Object pointers, Object seen, List<?> kept) {
    Object pointer = Original.call(pointers, "beginAnew", seen, kept);
    Armed.passed("SWEEPING");
    return (Optional<?>) Objects.requireNonNull(pointer);
  }

  /** REBUILD_FILLING: the attempt has its number, and no document. */
  public static void filling(Object meter, long offsets) {
    Armed.passed("REBUILD_FILLING");
    Original.call(meter, "fill", offsets);
  }

  /** REBUILD_FILLED: all documents are there, and no checkpoint says how far they go. */
  public static void filled(Object checkpoints, String collection, Map<?, ?> reached) {
    Armed.passed("REBUILD_FILLED");
    Original.call(checkpoints, "begin", collection, reached);
  }

  /** FIRING: a deadline is due, nothing is sent; FIRED: it was, and nobody has noted that. */
  public static CommandOutcome firing(Commands commands, CommandRequest request) {
    Armed.passed("FIRING");
    CommandOutcome outcome = commands.handle(request);
    Armed.passed("FIRED");
    return outcome;
  }

  /** REBUILD_ and the phase: a rebuild has done one thing and not begun the next. */
  public static void entering(Object meter, Object phase) {
    Armed.passed("REBUILD_" + phase);
    Original.call(meter, "enter", phase);
  }
}
