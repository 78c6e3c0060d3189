package org.shouwang.membership.read.enterprises;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One enterprise as it stands.
 *
 * @param search its name as it is searched: full-width forms folded, small letters
 * @param version the sequence of its last event, for {@code If-Match}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EnterpriseRow(
    @Nullable String district,
    @Nullable String name,
    @JsonIgnore @Nullable String search,
    @Nullable String creditCode,
    @Nullable String township,
    @Nullable String industry,
    @Nullable String address,
    boolean fictitious,
    boolean open,
    @Nullable Instant registeredAt,
    @Nullable Instant closedAt,
    long version) {

  static final EnterpriseRow EMPTY =
      new EnterpriseRow(null, null, null, null, null, null, null, false, false, null, null, -1);

  EnterpriseRow closed(Instant at, long sequence) {
    return new EnterpriseRow(
        district,
        name,
        search,
        creditCode,
        township,
        industry,
        address,
        fictitious,
        false,
        registeredAt,
        at,
        sequence);
  }

  static String folded(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
