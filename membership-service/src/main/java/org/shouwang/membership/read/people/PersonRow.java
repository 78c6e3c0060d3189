package org.shouwang.membership.read.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.membership.Employment;
import org.shouwang.contracts.membership.Position;

/**
 * One person, as far as the log knows her.
 *
 * @param active has not left
 * @param erased who she was is gone
 * @param version the sequence of her last event, for {@code If-Match}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonRow(
    @Nullable String district,
    @Nullable String enterpriseId,
    @Nullable Position position,
    @Nullable Employment employment,
    boolean active,
    boolean erased,
    @Nullable Instant registeredAt,
    @Nullable Instant leftAt,
    long version) {

  static final PersonRow EMPTY =
      new PersonRow(null, null, null, null, false, false, null, null, -1);

  PersonRow left(Instant at, long sequence) {
    return new PersonRow(
        district, enterpriseId, position, employment, false, erased, registeredAt, at, sequence);
  }

  PersonRow erased(long sequence) {
    return new PersonRow(
        district, enterpriseId, position, employment, active, true, registeredAt, leftAt, sequence);
  }
}
