package org.shouwang.hazard.policy;

import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.hazard.PublicReportSubstantiatedV1;
import org.shouwang.contracts.hazard.PublicReportSubstantiatedV2;
import org.shouwang.hazard.domain.Category;
import org.shouwang.hazard.domain.HazardCommand.Listed;
import org.shouwang.hazard.domain.HazardCommand.ReportHazard;
import org.shouwang.hazard.domain.Report;
import org.shouwang.hazard.domain.Source;
import org.shouwang.hazard.evidence.Offers;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.policy.Cause;
import org.shouwang.kit.policy.EventPolicy;
import org.springframework.stereotype.Component;

/**
 * What the public reported and an officer found to be true becomes a hazard of the enterprise
 * (举报属实转隐患), in the officer's words. It names the report as what it was raised from; who reported
 * it names nobody. It is found under no cooperative, so that officers and the enterprise see it,
 * with those of the reporter's photos that the officer chose.
 */
@Component
class WhenPublicReportSubstantiatedThenReportHazard extends EventPolicy {

  private final Offers offers;

  WhenPublicReportSubstantiatedThenReportHazard(Offers offers) {
    super(
        Offers.OF_REPORTS,
        Start.BEGINNING,
        PublicReportSubstantiatedV1.class,
        PublicReportSubstantiatedV2.class);
    this.offers = offers;
  }

  @Override
  public List<Command> react(ContractEvent event, Cause cause) {
    PublicReportSubstantiatedV2 found =
        event instanceof PublicReportSubstantiatedV1 older
            ? PublicReportSubstantiatedV2.from(older)
            : (PublicReportSubstantiatedV2) event;
    if (!found.newHazard()) {
      return List.of(); // it is known, and the report names it
    }
    EventEnvelope report = cause.envelope();
    Owner owner = new Owner(report.district(), null, found.enterpriseId());
    return List.of(
        new ReportHazard(
            found.hazardId(),
            cause.actor(),
            found.occurredAt(),
            new Report(
                owner,
                Source.PUBLIC,
                null,
                report.subject(),
                Category.valueOf(found.category().name()),
                found.clause(),
                found.summary(),
                found.place(),
                null),
            Listed.ALL,
            offers.named(
                found.evidence(),
                report.actor(),
                found.verifierId(),
                cause.commandId(found.hazardId()),
                found.hazardId(),
                owner,
                found.occurredAt())));
  }
}
