package org.shouwang.kit.offline;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.or;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Reach;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.kit.offline.KeptItem.Resolution;
import org.shouwang.kit.offline.KeptItem.State;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.web.CommandCall;
import org.shouwang.kit.web.CommandResponse;
import org.shouwang.kit.web.ItemCall;
import org.shouwang.kit.web.Page;
import org.shouwang.kit.web.Paging;

/**
 * Offline items that did not fit any more, and what a person decides about them (离线冲突).
 *
 * @param <C> what is kept of one
 */
public final class ConflictDesk<C extends KeptItem> {
  /**
   * They decide about what others sent, except that they apply nothing for others that is {@link
   * Deed#PERSONAL}; everybody decides about what she sent herself.
   */
  private static final Set<Role> DECIDING =
      Set.of(
          Role.COOP_SAFETY_OFFICER,
          Role.COOP_LEAD,
          Role.TOWNSHIP_OFFICER,
          Role.OFFICER,
          Role.BUREAU_LEADER);

  private final KeptItems<C> conflicts;
  private final Tenancy tenancy;
  private final Reach reach;
  private final Clock clock;
  private final Appliers appliers;

  /** Over what is kept. */
  public ConflictDesk(
      KeptItems<C> conflicts, Tenancy tenancy, Reach reach, Clock clock, Appliers appliers) {
    this.conflicts = conflicts;
    this.tenancy = tenancy;
    this.reach = reach;
    this.clock = clock;
    this.appliers = appliers;
  }

  /** The conflicts that the caller may decide about, the newest first. */
  public Page<C> list(Caller caller, Paging paging, State state) {
    Bson own =
        and(
            eq("sender", caller.account()),
            eq("district", Objects.toString(caller.district(), "")));
    Bson within = decides(caller) ? or(own, reach.of(caller)) : own;
    List<C> found = conflicts.list(within, state, paging.position().orElse(null), paging.probe());
    return paging.page(found, KeptItems::place, null);
  }

  /**
   * One that the caller may decide about.
   *
   * @throws ProblemException 404
   */
  public C entitled(String id, Caller caller) {
    C conflict = conflicts.find(id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    tenancy.require(
        conflict.sentBy(caller) || (decides(caller) && tenancy.visible(caller, conflict.owner())));
    return conflict;
  }

  /**
   * 补入: applies one after all, as its sender's deed, under the id that it was sent with: whatever
   * else sends it again meets what was done here.
   *
   * @param owner whose the thing is by now
   * @param how has its command decided
   * @throws Rejected it is not the caller's to apply
   */
  public CommandResponse apply(
      C conflict,
      Owner owner,
      Caller caller,
      CommandCall call,
      Function<ItemCall, CommandResponse> how) {
    appliers.demand(conflict, owner, caller);
    conflicts.applying(conflict);
    CommandResponse done;
    try {
      done = how.apply(call.recorded(conflict.commandId(), conflict.digest()));
    } catch (Rejected | ProblemException refused) {
      // Nothing was recorded. Where that is not known, it stays as it is and can only be applied.
      conflicts.reopened(conflict);
      throw refused;
    }
    conflicts.applied(conflict, new Resolution(by(call), now(), null, call.commandId()));
    return done;
  }

  /** 放弃: it is not applied, for a reason. */
  public C discard(C conflict, CommandCall call, String reason) {
    return conflicts.discarded(conflict, new Resolution(by(call), now(), reason, call.commandId()));
  }

  private static boolean decides(Caller caller) {
    return DECIDING.stream().anyMatch(caller::is);
  }

  private static String by(CommandCall call) {
    return call.by().personOrId();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
