package org.shouwang.hazard.write;

import static org.shouwang.kit.access.Role.CITY_SYSTEM;
import static org.shouwang.kit.access.Role.EMPLOYEE;
import static org.shouwang.kit.access.Role.EXPERT;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.catalogue.Catalogues;
import org.shouwang.hazard.catalogue.Placed;
import org.shouwang.hazard.domain.HazardCommand.ReportHazard;
import org.shouwang.hazard.domain.Offer;
import org.shouwang.hazard.domain.Report;
import org.shouwang.hazard.domain.Source;
import org.shouwang.hazard.known.Enterprises;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.web.PlacingBodies;
import org.springframework.stereotype.Component;

/** Makes the command of what somebody reports, alone or among others. */
@Component
class Intake {
  private final Enterprises enterprises;
  private final Catalogues catalogues;

  Intake(Enterprises enterprises, Catalogues catalogues) {
    this.enterprises = enterprises;
    this.catalogues = catalogues;
  }

  /**
   * The command.
   *
   * @param hazard the new hazard's id
   * @throws ProblemException 404 where the enterprise is out of the caller's reach, 422 for a
   *     position that is none or a source that is not the caller's
   */
  ReportHazard report(
      String hazard, Caller caller, Actor by, Instant at, ReportBody body, Offer offer) {
    Owner owner = enterprises.ownerOfHazardAt(body.enterpriseId(), caller);
    return report(hazard, owner, source(body.source(), caller, owner), by, at, body, offer);
  }

  /** The command of a report of which it is known already whose it is, and from where it came. */
  ReportHazard report(
      String hazard,
      Owner owner,
      Source source,
      Actor by,
      Instant at,
      ReportBody body,
      Offer offer) {
    Placed placed =
        Placed.by(
            catalogues,
            body.category(),
            PlacingBodies.of(body.position(), body.accidentClass(), body.criterion()),
            at);
    Report report =
        new Report(
            owner,
            source,
            null,
            null,
            body.category(),
            body.clause(),
            body.description(),
            body.place(),
            placed.position(),
            placed.accidentClass(),
            placed.criterion(),
            by.personOrId());
    return new ReportHazard(hazard, by, at, report, placed.listed(), offer);
  }

  /** Whose a report would be. */
  Owner owner(Caller caller, ReportBody body) {
    return enterprises.ownerOfHazardAt(body.enterpriseId(), caller);
  }

  static Source source(@Nullable Source named, Caller caller, Owner owner) {
    if (named == null) {
      return usual(caller, owner);
    }
    if (!hers(named, caller, owner)) {
      throw ProblemException.invalid("/source", "来源与上报人身份不符。", "That source is not the caller's.");
    }
    return named;
  }

  /**
   * Another system of the city speaks as that and nothing else, and nobody else as it. What an
   * enterprise found itself (自查、员工) a colleague may accept, so only its own people say that it did.
   * What the public tells (举报) reaches officers, by telephone too; what a drill showed comes of the
   * drill's record.
   */
  private static boolean hers(Source named, Caller caller, Owner owner) {
    if (caller.is(CITY_SYSTEM)) {
      return named == Source.CITY;
    }
    return switch (named) {
      case CITY, DRILL -> false;
      case SELF_CHECK, EMPLOYEE -> own(caller, owner);
      case PUBLIC -> caller.actor().authority() == Authority.OFFICER;
      case EXPERT -> caller.is(EXPERT);
      case INSPECTION -> true;
    };
  }

  private static Source usual(Caller caller, Owner owner) {
    if (caller.is(CITY_SYSTEM)) {
      return Source.CITY;
    }
    if (caller.is(EXPERT)) {
      return Source.EXPERT;
    }
    if (!own(caller, owner)) {
      return Source.INSPECTION;
    }
    return caller.is(EMPLOYEE) ? Source.EMPLOYEE : Source.SELF_CHECK;
  }

  private static boolean own(Caller caller, Owner owner) {
    return caller.enterprise() != null && caller.enterprise().equals(owner.enterprise());
  }
}
