package org.shouwang.contracts.hazard;

import java.time.Instant;
import java.util.List;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * What a report names is not in the catalogues of its day, in the same commit as the report (目录未列).
 * It stands as it was told until a person corrects it.
 *
 * @param occurredAt when the report happened in the world
 * @param fields what of the report the catalogues do not have, each once
 */
@WireType(name = "org.shouwang.hazard.not-in-catalogue", version = 1)
public record NotInCatalogueV1(Instant occurredAt, List<CataloguedField> fields)
    implements HazardContract {

  public NotInCatalogueV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    fields = Required.list(fields, "fields");
  }
}
