package org.shouwang.faults.inside;

import java.util.List;
import java.util.Objects;
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
