package org.shouwang.kit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shouwang.contracts.ContractCatalog;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.ContractType;

/**
 * Holds what a service really publishes against the published schemas; for every module's tests.
 */
public final class ContractSchemas {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Map<ContractType, Schema> LOADED = new ConcurrentHashMap<>();

  private ContractSchemas() {}

  /** What its schema finds wrong with an event as it would be published; empty if nothing. */
  public static List<String> violations(ContractEvent event) {
    ContractType type = ContractCatalog.of(event.getClass());
    return violations(type, ContractJson.encode(event));
  }

  /** What its schema finds wrong with a record's value; empty if nothing. */
  public static List<String> violations(ContractType type, byte[] json) {
    return LOADED
        .computeIfAbsent(type, ContractSchemas::load)
        .validate(new String(json, UTF_8), InputFormat.JSON)
        .stream()
        .map(Error::toString)
        .toList();
  }

  private static Schema load(ContractType type) {
    String name = type.resources() + "schema.json";
    try (InputStream in = ContractType.class.getClassLoader().getResourceAsStream(name)) {
      return SCHEMAS.getSchema(new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
