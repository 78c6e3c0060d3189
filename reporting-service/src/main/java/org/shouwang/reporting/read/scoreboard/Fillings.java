package org.shouwang.reporting.read.scoreboard;

import java.time.Instant;
import org.shouwang.kit.projection.Freshness;
import org.shouwang.kit.projection.Reading;
import org.shouwang.reporting.figures.Shard;

/**
 * The fillings of the views that one answer is read from.
 *
 * @param shards of the figures
 * @param cooperatives of the cooperatives
 * @param memberships of the memberships
 */
record Fillings(
    Reading<Shard> shards,
    Reading<CooperativeCard> cooperatives,
    Reading<MembershipCard> memberships) {

  Freshness freshness() {
    return shards.freshness().and(cooperatives.freshness()).and(memberships.freshness());
  }

  /** The cursor of a page that ends with a cooperative. */
  Cursor cursor(Instant asOf, String id) {
    return new Cursor(asOf, shards.tag(), cooperatives.tag(), memberships.tag(), id);
  }
}
