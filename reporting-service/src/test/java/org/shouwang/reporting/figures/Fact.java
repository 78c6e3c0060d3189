package org.shouwang.reporting.figures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.ContractCatalog;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.ContractType;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.WholeEnvelope;

/** An event with its envelope. */
public record Fact(ContractEvent event, EventEnvelope envelope) {

  public static Fact of(
      ContractEvent event,
      String subject,
      long sequence,
      long commit,
      String district,
      @Nullable String cooperative,
      @Nullable String enterprise) {
    ContractType type = ContractCatalog.of(event.getClass());
    return new Fact(
        event,
        new WholeEnvelope(
            "evt-" + type.context().wireName() + "-" + commit,
            type.wireType(),
            "/district/" + district + "/" + type.context().wireName() + "-service",
            subject,
            type.context().wireName(),
            Instant.parse("2026-11-01T00:00:00Z").plusSeconds(commit),
            type.schemaUri(),
            sequence,
            commit,
            0,
            "0".repeat(64),
            district,
            cooperative,
            enterprise,
            "acc-1",
            "PEER",
            true,
            "cor-1",
            null,
            null,
            null,
            null));
  }
}
