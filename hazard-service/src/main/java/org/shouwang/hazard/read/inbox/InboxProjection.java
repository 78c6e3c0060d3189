package org.shouwang.hazard.read.inbox;

import static org.shouwang.kit.access.Role.COOP_SAFETY_OFFICER;
import static org.shouwang.kit.access.Role.EMPLOYEE;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.PRINCIPAL;
import static org.shouwang.kit.access.Role.SAFETY_MANAGER;
import static org.shouwang.kit.access.Role.TOWNSHIP_OFFICER;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Context;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.hazard.*;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.projection.Projection;
import org.springframework.stereotype.Component;

/** Who is told of what (通知). History that is entered later (补录) is told to nobody. */
@Component
class InboxProjection implements Projection<Mailbox> {
  static final String NAME = "inbox";

  private static final Set<Class<? extends ContractEvent>> TOLD =
      Set.of(
          RectificationAssignedV1.class,
          RectificationRejectedV1.class,
          RectificationRejectedV2.class,
          ExtensionGrantedV1.class,
          ExtensionRefusedV1.class,
          TransferProposedV1.class,
          HazardDueSoonV1.class,
          HazardOverdueV1.class,
          HazardEscalatedV1.class,
          EnforcementReferredV1.class,
          ConfirmationOverdueV1.class,
          TransferUnansweredV1.class,
          ExtensionUndecidedV1.class,
          ListingUnpublishedV1.class,
          SupervisionEndedV1.class,
          SuspensionEndedV1.class,
          ResumptionReviewOverdueV1.class,
          LookBackDueV1.class,
          MajorHazardNotifiedV1.class);

  /** What is told, and to whom. */
  private record Told(NoticeKind kind, @Nullable Instant dueAt, List<String> to) {
    static Told of(NoticeKind kind, @Nullable Instant dueAt, Stream<String> to) {
      return new Told(kind, dueAt, to.toList());
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int revision() {
    return 2;
  }

  @Override
  public Set<Context> contexts() {
    return Set.of(Context.HAZARD);
  }

  @Override
  public Shape shape() {
    return Shape.SHARDED;
  }

  @Override
  public Class<Mailbox> state() {
    return Mailbox.class;
  }

  @Override
  public boolean handles(Class<? extends ContractEvent> type) {
    return TOLD.contains(type);
  }

  @Override
  public List<String> keys(ContractEvent event, EventEnvelope envelope) {
    if (envelope.imported()) {
      return List.of();
    }
    YearMonth month = Mailbox.month(envelope.time());
    return told(event, envelope).to().stream()
        .distinct()
        .map(address -> Mailbox.key(address, month))
        .toList();
  }

  @Override
  public Mailbox initial(String key) {
    return Mailbox.EMPTY;
  }

  @Override
  public Mailbox fold(Mailbox state, ContractEvent event, EventEnvelope envelope) {
    Told told = told(event, envelope);
    return state.with(
        new Notice(
            envelope.id(),
            told.kind(),
            envelope.subject(),
            envelope.enterprise(),
            event.occurredAt(),
            envelope.time(),
            told.dueAt()));
  }

  @Override
  public Mailbox merge(Mailbox one, Mailbox other) {
    return one.and(other);
  }

  private static Told told(ContractEvent event, EventEnvelope of) {
    return switch ((HazardContract) event) {
      case RectificationAssignedV1 e ->
          Told.of(
              NoticeKind.ASSIGNED,
              e.dueAt(),
              Stream.concat(enterprise(of, SAFETY_MANAGER), person(e.assigneeId())));
      case RectificationRejectedV1 e -> sentBack(RectificationRejectedV2.from(e), of);
      case RectificationRejectedV2 e -> sentBack(e, of);
      case ExtensionGrantedV1 e ->
          Told.of(
              NoticeKind.EXTENSION_GRANTED, e.dueAt(), enterprise(of, PRINCIPAL, SAFETY_MANAGER));
      case ExtensionRefusedV1 e ->
          Told.of(NoticeKind.EXTENSION_REFUSED, null, enterprise(of, PRINCIPAL, SAFETY_MANAGER));
      case TransferProposedV1 e ->
          Told.of(
              NoticeKind.TRANSFER_PROPOSED,
              null,
              Stream.of(Address.of(PRINCIPAL, e.toEnterpriseId())));
      case HazardDueSoonV1 e ->
          Told.of(
              NoticeKind.DUE_SOON,
              e.dueAt(),
              Stream.concat(enterprise(of, SAFETY_MANAGER), person(e.assigneeId())));
      case HazardOverdueV1 e ->
          Told.of(
              NoticeKind.OVERDUE,
              e.dueAt(),
              Stream.concat(enterprise(of, SAFETY_MANAGER), person(e.assigneeId())));
      case HazardEscalatedV1 e -> escalated(e, of);
      case EnforcementReferredV1 e ->
          Told.of(
              NoticeKind.ENFORCEMENT_REFERRED,
              e.dueAt(),
              Stream.concat(enterprise(of, PRINCIPAL), district(of, OFFICER)));
      case ConfirmationOverdueV1 e ->
          Told.of(NoticeKind.CONFIRMATION_OVERDUE, null, cooperativeOrTownship(of));
      case TransferUnansweredV1 e ->
          Told.of(
              NoticeKind.TRANSFER_UNANSWERED,
              null,
              Stream.concat(
                  Stream.of(Address.of(PRINCIPAL, e.toEnterpriseId())), district(of, OFFICER)));
      case ExtensionUndecidedV1 e ->
          Told.of(
              NoticeKind.EXTENSION_UNDECIDED,
              null,
              Stream.concat(cooperativeOrTownship(of), district(of, OFFICER)));
      case ListingUnpublishedV1 e ->
          Told.of(NoticeKind.LISTING_UNPUBLISHED, null, district(of, OFFICER));
      case SupervisionEndedV1 e ->
          Told.of(NoticeKind.SUPERVISION_ENDED, null, enterpriseAndOfficials(of));
      case SuspensionEndedV1 e ->
          Told.of(NoticeKind.SUSPENSION_ENDED, null, enterpriseAndOfficials(of));
      case ResumptionReviewOverdueV1 e ->
          Told.of(NoticeKind.REVIEW_OVERDUE, e.occurredAt(), district(of, OFFICER));
      case LookBackDueV1 e ->
          Told.of(NoticeKind.LOOK_BACK_DUE, e.occurredAt(), cooperativeOrTownship(of));
      case MajorHazardNotifiedV1 e ->
          // Employees, for the workers' congress is theirs (安全生产法 art. 41).
          Told.of(
              NoticeKind.MAJOR_HAZARD,
              null,
              Stream.concat(
                  enterprise(of, PRINCIPAL, EMPLOYEE), district(of, OFFICER, TOWNSHIP_OFFICER)));
      default -> throw new IllegalArgumentException("told to nobody: " + event.getClass());
    };
  }

  private static Told sentBack(RectificationRejectedV2 event, EventEnvelope of) {
    return Told.of(NoticeKind.SENT_BACK, event.dueAt(), enterprise(of, SAFETY_MANAGER));
  }

  private static Told escalated(HazardEscalatedV1 e, EventEnvelope of) {
    return switch (e.level()) {
      case L1 ->
          Told.of(
              NoticeKind.ESCALATED_L1,
              e.dueAt(),
              Stream.concat(enterprise(of, PRINCIPAL), cooperativeOrTownship(of)));
      case L2 -> Told.of(NoticeKind.ESCALATED_L2, e.dueAt(), district(of, TOWNSHIP_OFFICER));
      case L3 -> Told.of(NoticeKind.ESCALATED_L3, e.dueAt(), district(of, OFFICER));
    };
  }

  private static Stream<String> enterpriseAndOfficials(EventEnvelope of) {
    return Stream.concat(enterprise(of, PRINCIPAL), district(of, OFFICER, TOWNSHIP_OFFICER));
  }

  private static Stream<String> enterprise(EventEnvelope of, Role... roles) {
    String enterprise = of.enterprise();
    return enterprise == null
        ? Stream.empty()
        : Stream.of(roles).map(role -> Address.of(role, enterprise));
  }

  private static Stream<String> district(EventEnvelope of, Role... roles) {
    return Stream.of(roles).map(role -> Address.of(role, of.district()));
  }

  /** Where no cooperative looks after an enterprise, its township does. */
  private static Stream<String> cooperativeOrTownship(EventEnvelope of) {
    List<String> to = new ArrayList<>(1);
    Optional.ofNullable(of.cooperative())
        .ifPresentOrElse(
            cooperative -> to.add(Address.of(COOP_SAFETY_OFFICER, cooperative)),
            () -> to.add(Address.of(TOWNSHIP_OFFICER, of.district())));
    return to.stream();
  }

  private static Stream<String> person(@Nullable String person) {
    return Stream.ofNullable(person).map(Address::ofPerson);
  }
}
