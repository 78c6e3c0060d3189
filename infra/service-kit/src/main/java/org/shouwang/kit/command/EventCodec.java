package org.shouwang.kit.command;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.shouwang.contracts.ContractCatalog;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.kit.contract.ContractJson;
import org.shouwang.kit.contract.ContractMapping;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.log.RecordedEvent;

/**
 * Between domain events and the bytes that the log keeps: by way of the contracts, so that there is
 * one truth.
 */
final class EventCodec {
  /** What a Kafka record of ours may weigh, well below the broker's megabyte. */
  static final int LARGEST_RECORD = 900_000;

  private final Map<String, AggregateType<?, ?>> byName = new HashMap<>();
  private final Map<String, AggregateType<?, ?>> byShell = new HashMap<>();

  record Encoded(String aggregateType, String wireType, byte[] data) {}

  EventCodec(Collection<AggregateType<?, ?>> types) {
    for (AggregateType<?, ?> type : types) {
      if (byName.put(type.name(), type) != null) {
        throw new IllegalArgumentException("two aggregate types are named " + type.name());
      }
      byShell.put(type.shell().getSimpleName(), type);
    }
  }

  /**
   * Encodes an event and checks its size, before anything is sent.
   *
   * @param shell the simple name of the aggregate's shell, as Axon knows the type
   * @throws IllegalArgumentException when the record would not fit into the event log
   */
  Encoded encode(String shell, DomainEvent event) {
    AggregateType<?, ?> type = known(byShell, shell);
    ContractEvent contract = toContract(type.mapping(), event);
    byte[] data = ContractJson.encode(contract);
    if (data.length > LARGEST_RECORD) {
      throw new IllegalArgumentException(
          "an event of " + data.length + " bytes does not fit into the event log");
    }
    return new Encoded(type.name(), ContractCatalog.wireTypeOf(contract.getClass()), data);
  }

  DomainEvent decode(RecordedEvent event) {
    return known(byName, event.aggregateType())
        .mapping()
        .toDomain(ContractJson.decode(event.wireType(), event.data()), event.owner());
  }

  private static AggregateType<?, ?> known(Map<String, AggregateType<?, ?>> types, String name) {
    AggregateType<?, ?> type = types.get(name);
    if (type == null) {
      throw new IllegalStateException("no aggregate type is declared for " + name);
    }
    return type;
  }

  @SuppressWarnings("unchecked") // the shell of this type applied the event
  private static <E extends DomainEvent> ContractEvent toContract(
      ContractMapping<E> mapping, DomainEvent event) {
    return mapping.toContract((E) event);
  }
}
