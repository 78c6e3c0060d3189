package org.shouwang.hazard.policy;

import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.hazard.PublicReportSubstantiatedV1;
import org.shouwang.contracts.hazard.PublicReportSubstantiatedV2;
import org.shouwang.contracts.hazard.PublicReportSubstantiatedV3;
import org.shouwang.hazard.catalogue.Catalogues;
import org.shouwang.hazard.catalogue.Placed;
import org.shouwang.hazard.domain.HazardCommand.ReportHazard;
import org.shouwang.hazard.domain.Report;
import org.shouwang.hazard.domain.Source;
import org.shouwang.hazard.evidence.NamedEvidence;
import org.shouwang.hazard.evidence.Offers;
import org.shouwang.kit.contract.PlacingContract;
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
  private final Catalogues catalogues;

  WhenPublicReportSubstantiatedThenReportHazard(Offers offers, Catalogues catalogues) {
    super(
        Offers.OF_REPORTS,
        Start.BEGINNING,
        PublicReportSubstantiatedV1.class,
        PublicReportSubstantiatedV2.class,
        PublicReportSubstantiatedV3.class);
    this.offers = offers;
    this.catalogues = catalogues;
  }

  @Override
  public List<Command> react(ContractEvent event, Cause cause) {
    PublicReportSubstantiatedV3 found =
        switch (event) {
          case PublicReportSubstantiatedV1 older -> PublicReportSubstantiatedV3.from(older);
          case PublicReportSubstantiatedV2 older -> PublicReportSubstantiatedV3.from(older);
          default -> (PublicReportSubstantiatedV3) event;
        };
    if (!found.newHazard()) {
      return List.of(); // it is known, and the report names it
    }
    EventEnvelope envelope = cause.envelope();
    Placed placed =
        Placed.by(
            catalogues,
            found.category(),
            PlacingContract.of(found.position(), found.accidentClass(), found.criterion()),
            found.occurredAt());
    Report report =
        new Report(
            new Owner(envelope.district(), null, found.enterpriseId()),
            Source.PUBLIC,
            null,
            envelope.subject(),
            found.category(),
            found.clause(),
            found.summary(),
            found.place(),
            placed.position(),
            placed.accidentClass(),
            placed.criterion(),
            null);
    return List.of(
        new ReportHazard(
            found.hazardId(),
            cause.actor(),
            found.occurredAt(),
            report,
            placed.listed(),
            offers.named(
                new NamedEvidence.Named(
                    found.evidence(),
                    envelope.actor(),
                    found.verifierId(),
                    cause.commandId(found.hazardId()),
                    found.occurredAt()),
                found.hazardId(),
                report.owner())));
  }
}
