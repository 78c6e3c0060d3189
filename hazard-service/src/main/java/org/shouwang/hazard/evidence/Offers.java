package org.shouwang.hazard.evidence;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.Evidence;
import org.shouwang.hazard.domain.Evidence.Lookalike;
import org.shouwang.hazard.domain.EvidencePolicy;
import org.shouwang.hazard.domain.EvidenceStep;
import org.shouwang.hazard.domain.Hazard;
import org.shouwang.hazard.domain.HazardDecider;
import org.shouwang.hazard.domain.Offer;
import org.shouwang.hazard.domain.Offer.Offered;
import org.shouwang.hazard.domain.PolicyVersions;
import org.shouwang.hazard.evidence.EvidenceLedger.Standing;
import org.shouwang.hazard.evidence.Holder.Sent;
import org.shouwang.hazard.publish.HazardContractMapping;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.command.OwnLog;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.kit.policy.NotYet;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.web.CommandCall;
import org.springframework.stereotype.Component;

/**
 * Turns the digests that a request names into evidence that a command can be decided with, and
 * notes what became of it.
 */
@Component
public class Offers implements NamedEvidence {
  /** The policy that comes with what findings {@linkplain #named named} before; frozen. */
  public static final String OF_FINDINGS = "when-finding-recorded-then-report-hazard";

  /**
   * The policy that comes with what findings of drills {@linkplain #named named} before; frozen.
   */
  public static final String OF_DRILLS = "when-drill-finding-recorded-then-report-hazard";

  /** The policy that comes with what was chosen of a reporter's photos before; frozen. */
  public static final String OF_REPORTS = "when-public-report-substantiated-then-report-hazard";

  /**
   * The policy that comes with what answers to look-backs {@linkplain #named named} before; frozen.
   */
  public static final String OF_LOOK_BACKS = "when-look-back-answered-then-settle-it";

  private static final int RETRY_SECONDS = 1;

  private final EvidenceLedger ledger;
  private final PolicyVersions<EvidencePolicy> policies;
  private final OwnLog log;
  private final Tenancy tenancy;
  private final Clock clock;

  Offers(
      EvidenceLedger ledger,
      PolicyVersions<EvidencePolicy> policies,
      OwnLog log,
      Tenancy tenancy,
      Clock clock) {
    this.ledger = ledger;
    this.policies = policies;
    this.log = log;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /**
   * Has a step of a known hazard decided together with its evidence.
   *
   * @param digests the SHA-256 of each piece, as the completion of its upload answered; may be null
   * @param at when the step happened, for the policy
   * @param decide sends the command
   * @throws ProblemException 404 where the hazard is not the caller's to see, 422 where a piece is
   *     none of her uploads, 503 while it is being used for something else
   */
  public <R> R with(
      @Nullable List<String> digests,
      Caller caller,
      CommandCall call,
      String hazard,
      EvidenceStep step,
      Instant at,
      Function<Offer, R> decide) {
    if (digests == null || digests.isEmpty()) {
      return decide.apply(new Offer(List.of(), policies.at(at)));
    }
    if (!(state(hazard) instanceof Hazard.Known known)) {
      tenancy.require(false);
      throw new IllegalStateException("unreachable: what does not exist is refused");
    }
    tenancy.require(caller, new HazardDecider().owner(known));
    Actor by = call.by();
    return decided(digests, by, use(hazard, known, step, call.commandId()), at, decide);
  }

  /**
   * The same for one of many commands, for one that is handled later as its sender's deed, and for
   * one that is hers to send though the hazard is another's: whether she may touch it is asked
   * before the command is decided, by whoever sends it.
   *
   * @param by who sent the evidence
   */
  public <R> R withItem(
      @Nullable List<String> digests,
      Actor by,
      String commandId,
      String hazard,
      EvidenceStep step,
      Instant at,
      Function<Offer, R> decide) {
    return digests == null || digests.isEmpty() || !(state(hazard) instanceof Hazard.Known known)
        ? decide.apply(new Offer(List.of(), policies.at(at)))
        : decided(digests, by, use(hazard, known, step, commandId), at, decide);
  }

  /** The same for the report of a new hazard in the reach of who reports it. */
  public <R> R withReport(
      @Nullable List<String> digests,
      Actor by,
      String commandId,
      String hazard,
      Owner owner,
      Instant at,
      Function<Offer, R> decide) {
    if (digests == null || digests.isEmpty()) {
      return decide.apply(new Offer(List.of(), policies.at(at)));
    }
    return decided(digests, by, reportOf(hazard, owner, commandId), at, decide);
  }

  @Override
  public Offer named(Named named, String hazard, Owner owner) {
    return named(named, reportOf(hazard, owner, named.commandId()));
  }

  @Override
  public Offer named(Named named, String hazard, EvidenceStep step) {
    return state(hazard) instanceof Hazard.Known known
        ? named(named, use(hazard, known, step, named.commandId()))
        : new Offer(List.of(), named.digests(), named.shownBy(), policies.at(named.at()));
  }

  private Offer named(Named named, Use use) {
    EvidencePolicy policy = policies.at(named.at());
    Predicate<Holder> hers =
        holder -> holder.actsAs(named.actor()) && holder.district().equals(use.district());
    List<Offered> items = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    try {
      for (String digest : named.digests()) {
        claimed(digest, hers, use)
            .ifPresentOrElse(
                entry -> items.add(offered(entry, entry.sentBy(hers).orElseThrow(), use, policy)),
                () -> missing.add(digest));
      }
    } catch (ProblemException contention) {
      throw new NotYet("the evidence of " + use.hazard() + ": " + contention.getMessage());
    }
    return new Offer(items, missing, named.shownBy(), policy);
  }

  private Use reportOf(String hazard, Owner owner, String commandId) {
    return new Use(
        hazard,
        owner.district(),
        owner.enterprise(),
        EvidenceStep.REPORT,
        1,
        commandId,
        clock.instant(),
        false,
        false);
  }

  private Use use(String hazard, Hazard.Known known, EvidenceStep step, String commandId) {
    return new Use(
        hazard,
        known.report().owner().district(),
        known.enterprise(),
        step,
        known.facets().cycle().number(),
        commandId,
        clock.instant(),
        false,
        false);
  }

  private Hazard state(String hazard) {
    return log.state(hazard, new HazardDecider(), new HazardContractMapping());
  }

  private <R> R decided(
      List<String> digests, Actor by, Use use, Instant at, Function<Offer, R> decide) {
    EvidencePolicy policy = policies.at(at);
    Holder sender = Holder.of(by);
    boolean answered = log.answered(use.command());
    List<String> claimed = new ArrayList<>();
    List<Offered> items = new ArrayList<>();
    try {
      for (int i = 0; i < digests.size(); i++) {
        Entry entry = answered ? known(digests.get(i)) : claim(digests.get(i), i, sender, use);
        if (entry != null) {
          claimed.add(entry.sha256());
          Sent sent = entry.sentBy(sender::equals).orElse(entry.sent().getFirst());
          items.add(offered(entry, sent, use, policy));
        }
      }
      R result = decide.apply(new Offer(items, policy));
      ledger.confirm(claimed, use.command());
      return result;
    } catch (Rejected | ProblemException refused) {
      if (!answered) {
        ledger.release(claimed, use.command());
      }
      throw refused;
    }
  }

  /** A retry is told its first outcome, whatever has become of what it names. */
  private @Nullable Entry known(String digest) {
    return ledger.find(digest).filter(entry -> !entry.sent().isEmpty()).orElse(null);
  }

  private Entry claim(String digest, int place, Holder sender, Use use) {
    return claimed(digest, sender::equals, use)
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "/evidence/" + place,
                    "没有您上传的这个文件，或其已失效。",
                    "There is no such upload of yours, or it has lapsed."));
  }

  /** Notes a use of what one of these sent; empty where none of them did. */
  private Optional<Entry> claimed(String digest, Predicate<Holder> sender, Use use) {
    return ledger
        .change(
            digest,
            entry ->
                mayUse(entry, sender)
                        && entry.useBy(use.command()).filter(u -> !u.refused()).isEmpty()
                    ? entry.used(use)
                    : entry)
        .filter(entry -> mayUse(entry, sender));
  }

  private static boolean mayUse(Entry entry, Predicate<Holder> sender) {
    return !entry.lapsing() && entry.sentBy(sender).isPresent();
  }

  private Offered offered(Entry entry, Sent sent, Use use, EvidencePolicy policy) {
    Evidence evidence =
        new Evidence(
            entry.sha256(),
            sent.original(),
            entry.kind(),
            entry.mediaType(),
            entry.bytes(),
            sent.capturedAt(),
            similar(entry, use, policy));
    return new Offered(
        evidence,
        use.step() == EvidenceStep.RECTIFICATION && elsewhere(entry, sent, use),
        entry.blurred(policy.blurredBelow()));
  }

  /** Whether another hazard was shown by the same bytes, as kept or as sent. */
  private boolean elsewhere(Entry entry, Sent sent, Use use) {
    return Stream.concat(Stream.of(entry), ledger.ofOriginal(sent.original()).stream())
        .anyMatch(same -> same.uses().stream().anyMatch(u -> stands(same, u, use)));
  }

  private boolean stands(Entry entry, Use other, Use use) {
    if (other.hazard().equals(use.hazard())) {
      return false; // the hazard's own rules know of that
    }
    Standing standing = ledger.standing(entry.sha256(), other);
    if (standing == Standing.OPEN) {
      throw ProblemException.retryLater(EvidenceProblems.IN_DOUBT, RETRY_SECONDS);
    }
    return standing == Standing.HOLDS;
  }

  /**
   * The picture most like this one that was attached before in the same district: for certain among
   * those of the same enterprise, among all others as far as an index finds it.
   */
  private @Nullable Lookalike similar(Entry entry, Use use, EvidencePolicy policy) {
    Long look = entry.look();
    return look == null
        ? null
        : ledger.alike(look, use.enterprise()).stream()
            .filter(other -> distance(other, look) <= policy.similarBits())
            .sorted(Comparator.comparingInt(other -> distance(other, look)))
            .flatMap(other -> lookalike(other, use))
            .findFirst()
            .orElse(null);
  }

  private Stream<Lookalike> lookalike(Entry other, Use use) {
    return other.uses().stream()
        .filter(u -> u.district().equals(use.district()) && !u.sameOccasion(use))
        .filter(u -> ledger.standing(other.sha256(), u) == Standing.HOLDS)
        .map(u -> new Lookalike(other.sha256(), u.hazard()));
  }

  private static int distance(Entry entry, long look) {
    Long other = entry.look();
    return other == null ? Long.SIZE : PictureHash.distance(other, look);
  }
}
