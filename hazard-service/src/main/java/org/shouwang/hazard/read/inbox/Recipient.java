package org.shouwang.hazard.read.inbox;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.hazard.*;
import org.shouwang.hazard.read.inbox.Fact.What;
import org.shouwang.kit.access.Role;

/** Whom a notice goes to (收件人), told from an event and from what was told before it. */
enum Recipient {
  PRINCIPAL("principal", at -> ofEnterprise(Role.PRINCIPAL, at.envelope().enterprise())),
  SAFETY_MANAGER(
      "safety manager", at -> ofEnterprise(Role.SAFETY_MANAGER, at.envelope().enterprise())),
  /** Everybody of the enterprise. */
  WORKERS("workers", at -> ofEnterprise(Role.EMPLOYEE, at.envelope().enterprise())),
  /** Who is to rectify it, where somebody is named. */
  IN_CHARGE("person in charge", at -> person(inCharge(at))),
  REPORTER("reporter", at -> person(at.known(What.REPORTER).orElse(null))),
  APPELLANT("appellant", at -> person(at.known(What.APPELLANT).orElse(null))),
  /** The receiving enterprise's principal. */
  RECEIVER("receiving principal", at -> ofEnterprise(Role.PRINCIPAL, receiver(at))),
  /** The principal of the enterprise that was responsible, or still is. */
  FORMER("former principal", at -> ofEnterprise(Role.PRINCIPAL, former(at))),
  /** Who sees to it that it is rectified. */
  OVERSEER("overseer", Recipient::overseer),
  /** The cooperative, whoever sees to it. */
  COOPERATIVE("cooperative", at -> ofCooperative(Role.COOP_SAFETY_OFFICER, at)),
  EXPERTS("experts", Recipient::experts),
  /** A major hazard takes an expert's word beside an officer's. */
  EXPERTS_IF_MAJOR("if major: experts", at -> at.major() ? experts(at) : Stream.empty()),
  OFFICERS_IF_MAJOR(
      "if major: officers", at -> at.major() ? ofDistrict(Role.OFFICER, at) : Stream.empty()),
  /** Of expert and officer the one that has not spoken. */
  OTHER_VOICE("the other of expert and officer", Recipient::otherVoice),
  TOWNSHIP("township", at -> ofDistrict(Role.TOWNSHIP_OFFICER, at)),
  /** Where it was found nobody checks who has it now. */
  AUTHORITIES_IF_TAKEN_OVER(
      "if another enterprise took it over: township, officers",
      at ->
          at.takenOver()
              ? Stream.concat(ofDistrict(Role.TOWNSHIP_OFFICER, at), ofDistrict(Role.OFFICER, at))
              : Stream.empty()),
  OFFICERS("officers", at -> ofDistrict(Role.OFFICER, at)),
  LEADER("bureau leader", at -> ofDistrict(Role.BUREAU_LEADER, at)),
  REWARD_OFFICERS("reward officers", at -> ofDistrict(Role.REWARD_OFFICER, at));

  private final String words;
  private final Function<Case, Stream<String>> addresses;

  Recipient(String words, Function<Case, Stream<String>> addresses) {
    this.words = words;
    this.addresses = addresses;
  }

  String words() {
    return words;
  }

  Stream<String> addresses(Case at) {
    return addresses.apply(at);
  }

  /**
   * The cooperative's safety officer until the duty passed to the township; the township from then
   * on, and where there is no cooperative; the bureau where the duty passed and no township is
   * known. Where no event says so, {@link Inbox} shows the bureau what no township reads.
   */
  private static Stream<String> overseer(Case at) {
    Optional<String> handedTo = at.known(What.TOWNSHIP);
    if (handedTo.isPresent()) {
      return ofDistrict(handedTo.get().isEmpty() ? Role.OFFICER : Role.TOWNSHIP_OFFICER, at);
    }
    return at.envelope().cooperative() == null
        ? ofDistrict(Role.TOWNSHIP_OFFICER, at)
        : ofCooperative(Role.COOP_SAFETY_OFFICER, at);
  }

  /** Those whom the cooperative engaged; all of the district where there is no cooperative. */
  private static Stream<String> experts(Case at) {
    return at.envelope().cooperative() == null
        ? ofDistrict(Role.EXPERT, at)
        : ofCooperative(Role.EXPERT, at);
  }

  private static Stream<String> otherVoice(Case at) {
    return at.event() instanceof RegradeProposedV1 e && e.authority() == SpeakingAuthority.OFFICER
        ? experts(at)
        : ofDistrict(Role.OFFICER, at);
  }

  private static @Nullable String inCharge(Case at) {
    return switch (at.event()) {
      case RectificationAssignedV1 e -> e.assigneeId();
      case PersonInChargeNamedV1 e -> e.assigneeId();
      case HazardDueSoonV1 e -> e.assigneeId();
      case HazardOverdueV1 e -> e.assigneeId();
      default -> null;
    };
  }

  private static @Nullable String receiver(Case at) {
    return switch (at.event()) {
      case TransferProposedV1 e -> e.toEnterpriseId();
      case TransferUnansweredV1 e -> e.toEnterpriseId();
      case ResponsibilityUpheldV1 e -> e.proposedEnterpriseId();
      default -> null;
    };
  }

  private static @Nullable String former(Case at) {
    return switch (at.event()) {
      case TransferAcceptedV1 e -> e.fromEnterpriseId();
      case TransferDeclinedV1 e -> e.fromEnterpriseId();
      case TransferImposedV1 e -> e.fromEnterpriseId();
      default -> null;
    };
  }

  private static Stream<String> ofEnterprise(Role role, @Nullable String enterprise) {
    return Stream.ofNullable(enterprise).map(id -> Address.of(role, id));
  }

  private static Stream<String> ofCooperative(Role role, Case at) {
    return Stream.ofNullable(at.envelope().cooperative()).map(id -> Address.of(role, id));
  }

  private static Stream<String> ofDistrict(Role role, Case at) {
    return Stream.of(Address.of(role, at.envelope().district()));
  }

  private static Stream<String> person(@Nullable String person) {
    return Stream.ofNullable(person).map(Address::ofPerson);
  }
}
