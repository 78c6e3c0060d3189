package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.Guards.byTheResponsible;
import static org.shouwang.hazard.domain.Guards.in;
import static org.shouwang.hazard.domain.Guards.major;
import static org.shouwang.hazard.domain.Guards.officer;
import static org.shouwang.hazard.domain.Guards.unrectified;
import static org.shouwang.hazard.domain.HazardRejection.*;
import static org.shouwang.kit.domain.Rejection.require;

import org.shouwang.hazard.domain.Facets.Listing;
import org.shouwang.hazard.domain.Facets.Plan;
import org.shouwang.hazard.domain.Facets.Supervision;
import org.shouwang.hazard.domain.Hazard.Known;
import org.shouwang.hazard.domain.HazardCommand.*;
import org.shouwang.hazard.domain.HazardEvent.*;
import org.shouwang.hazard.domain.Stage.Closed;
import org.shouwang.hazard.domain.Stage.Treated;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Rejected;

/** 整改处方、治理方案、挂牌督办: what experts and the bureau say of the way of treatment. */
final class Governance {
  private Governance() {}

  static HazardEvent prescribe(Known hazard, PrescribeRectification c) {
    unrectified(hazard, NOT_TO_PLAN);
    require(c.by().authority() == Authority.EXPERT, PRESCRIPTION_NEEDS_EXPERT);
    return new RectificationPrescribed(
        c.at(), c.diagnosis(), c.prescription(), c.by().personOrId());
  }

  static HazardEvent submitPlan(Known hazard, SubmitGovernancePlan c) {
    unrectified(hazard, NOT_TO_PLAN);
    major(hazard);
    byTheResponsible(hazard, c.by());
    require(hazard.facets().plan() == Plan.NONE, PLAN_NOT_AWAITED);
    require(c.plan().hasItsSixContents(), PLAN_INCOMPLETE);
    require(c.plan().hasFiveInPlace(), NOT_FIVE_IN_PLACE);
    return new GovernancePlanSubmitted(c.at(), c.plan(), c.by().personOrId());
  }

  static HazardEvent approvePlan(Known hazard, ApproveGovernancePlan c) {
    planDecidedBy(hazard, c.by());
    return new GovernancePlanApproved(c.at(), c.remark(), c.by().personOrId());
  }

  static HazardEvent returnPlan(Known hazard, ReturnGovernancePlan c) {
    planDecidedBy(hazard, c.by());
    return new GovernancePlanReturned(c.at(), c.reason(), c.by().personOrId());
  }

  private static void planDecidedBy(Known hazard, Actor by) {
    unrectified(hazard, NOT_TO_PLAN);
    require(hazard.facets().plan() == Plan.SUBMITTED, NO_PLAN_SUBMITTED);
    require(officer(by), PLAN_NEEDS_OFFICER);
  }

  static HazardEvent list(Known hazard, ListForSupervision c) {
    major(hazard);
    require(officer(c.by()), LISTING_NEEDS_OFFICER);
    require(hazard.facets().supervision() != Supervision.LISTED, ALREADY_LISTED);
    return new HazardListedForSupervision(c.at(), c.level(), c.reason(), c.by().personOrId());
  }

  static HazardEvent publish(Known hazard, PublishListing c) {
    Listing listing = listing(hazard);
    require(officer(c.by()), LISTING_NEEDS_OFFICER);
    require(!listing.published(), LISTING_PUBLISHED);
    return new ListingPublished(c.at(), c.notice(), c.by().personOrId());
  }

  /** A duplicate's listing stands aside with it. */
  static Listing listing(Known hazard) {
    require(hazard.stage() instanceof Treated || hazard.stage() instanceof Closed, NOT_LISTED);
    return inTheOpen(hazard, Supervision.LISTED, NOT_LISTED);
  }

  private static Listing inTheOpen(Known hazard, Supervision wanted, HazardRejection otherwise) {
    Listing listing = hazard.facets().listing();
    if (listing == null || hazard.facets().supervision() != wanted) {
      throw new Rejected(otherwise);
    }
    return listing;
  }

  static HazardEvent delist(Known hazard, DelistHazard c) {
    in(Closed.class, hazard, DELISTING_NEEDS_ACCEPTANCE);
    require(hazard.facets().supervision() == Supervision.LISTED, NOT_LISTED);
    require(officer(c.by()), LISTING_NEEDS_OFFICER);
    return new HazardDelisted(c.at(), c.reason(), c.by().personOrId());
  }

  /** What was reopened since is nothing to make public. */
  static HazardEvent publishDelisting(Known hazard, PublishDelisting c) {
    in(Closed.class, hazard, NOT_DELISTED);
    Listing delisted = inTheOpen(hazard, Supervision.DELISTED, NOT_DELISTED);
    require(officer(c.by()), LISTING_NEEDS_OFFICER);
    require(!delisted.published(), DELISTING_PUBLISHED);
    return new DelistingPublished(c.at(), c.notice(), c.by().personOrId());
  }
}
