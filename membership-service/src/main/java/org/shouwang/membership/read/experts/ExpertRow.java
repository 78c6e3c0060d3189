package org.shouwang.membership.read.experts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One engagement as it stands.
 *
 * @param since when its last step happened
 * @param version the sequence of its last event, for {@code If-Match}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExpertRow(
    @Nullable String district,
    @Nullable String cooperativeId,
    @Nullable String personId,
    List<String> specialties,
    boolean engaged,
    @Nullable Instant since,
    long version) {

  static final ExpertRow EMPTY = new ExpertRow(null, null, null, List.of(), false, null, -1);

  ExpertRow released(Instant at, long sequence) {
    return new ExpertRow(district, cooperativeId, personId, specialties, false, at, sequence);
  }
}
