package org.shouwang.kit.stream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** Has the partitions of one batch handled side by side, and waits for all of them. */
final class PartitionWorkers implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** Returns what failed, by partition. */
  Map<TopicPartition, Throwable> handle(
      Map<TopicPartition, PartitionHandler> handlers, ConsumerRecords<String, byte[]> polled) {
    Map<TopicPartition, Future<?>> results = new HashMap<>();
    handlers.forEach(
        (partition, handler) ->
            results.put(partition, threads.submit(() -> handle(handler, polled, partition))));
    Map<TopicPartition, Throwable> failed = new HashMap<>();
    results.forEach(
        (partition, result) -> {
          try {
            result.get();
          } catch (ExecutionException e) {
            failed.put(partition, e.getCause() == null ? e : e.getCause());
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptException(e);
          }
        });
    return failed;
  }

  private static void handle(
      PartitionHandler handler, ConsumerRecords<String, byte[]> polled, TopicPartition partition) {
    List<EventRecord> batch = new ArrayList<>();
    polled.records(partition).forEach(found -> batch.add(EventRecord.of(found)));
    if (!batch.isEmpty()) {
      handler.handle(batch);
    }
    handler.tick();
  }

  @Override
  public void close() {
    threads.close();
  }
}
