package org.shouwang.membership.read.accounts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One account as it stands. Its login name is among the credentials, not here.
 *
 * @param bureau whether operators look after it
 * @param version the sequence of its last event, for {@code If-Match}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccountRow(
    @Nullable String district,
    @Nullable String township,
    @Nullable String cooperativeId,
    @Nullable String enterpriseId,
    @Nullable String personId,
    List<String> roles,
    @JsonIgnore boolean bureau,
    boolean enabled,
    @Nullable Instant openedAt,
    @Nullable Instant passwordChangedAt,
    long version) {

  static final AccountRow EMPTY =
      new AccountRow(null, null, null, null, null, List.of(), false, false, null, null, -1);

  AccountRow disabled(long sequence) {
    return with(false, passwordChangedAt, sequence);
  }

  AccountRow passwordChanged(Instant at, long sequence) {
    return with(enabled, at, sequence);
  }

  private AccountRow with(boolean stillEnabled, @Nullable Instant changed, long sequence) {
    return new AccountRow(
        district,
        township,
        cooperativeId,
        enterpriseId,
        personId,
        roles,
        bureau,
        stillEnabled,
        openedAt,
        changed,
        sequence);
  }
}
