package org.shouwang.kit.stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.EnvelopeHeaders;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What operators do with events that were set aside: look, have them tried again, or give them up.
 * They see why and which, never what an event says: that is the tenants'.
 */
@RestController
@RequestMapping("/api/v1/operations/parked-events")
final class ParkingController {
  private final Parking parking;

  ParkingController(Parking parking) {
    this.parking = parking;
  }

  /**
   * One event that was set aside.
   *
   * @param owner the view's collection or the policy that set it aside
   * @param subject the aggregate
   * @param eventId the event
   * @param type its wire type, null where the record has none
   * @param topic where it lies
   * @param partition of the topic
   * @param offset in the partition
   * @param reason why it was set aside
   * @param queued whether it only waits behind an earlier one of its aggregate
   * @param parkedAt when
   */
  record Item(
      String owner,
      String subject,
      String eventId,
      @Nullable String type,
      String topic,
      int partition,
      long offset,
      String reason,
      boolean queued,
      Instant parkedAt) {
    static Item of(ParkedEvent parked) {
      EventRecord event = parked.record();
      return new Item(
          parked.owner(),
          event.subject(),
          event.id(),
          EnvelopeHeaders.optionalText(event::header, EnvelopeHeaders.TYPE),
          event.topic(),
          event.partition(),
          event.offset(),
          parked.reason(),
          parked.queued(),
          parked.parkedAt());
    }
  }

  /**
   * Which aggregate's events are to be tried again.
   *
   * @param owner as listed
   * @param subject as listed
   */
  record Retry(String owner, String subject) {}

  /**
   * An event to be given up for good.
   *
   * @param owner as listed
   * @param eventId as listed
   * @param reason why, in words that name nobody
   */
  record GivingUp(
      @NotBlank String owner, @NotBlank String eventId, @NotBlank @Size(max = 500) String reason) {}

  @GetMapping
  @Access(roles = Role.OPERATOR)
  List<Item> parked(@RequestParam(required = false) @Nullable String owner) {
    List<ParkedEvent> found = owner == null ? parking.all() : parking.of(owner);
    return found.stream().map(Item::of).toList();
  }

  /**
   * They are tried by whoever holds the partition, within a second or so; look at the list then.
   */
  @PostMapping("/retries")
  @Access(roles = Role.OPERATOR)
  ResponseEntity<Void> retry(@RequestBody Retry retry) {
    if (!parking.requestRetry(retry.owner(), retry.subject())) {
      throw new ProblemException(KitProblem.NOT_FOUND);
    }
    return ResponseEntity.accepted().build();
  }

  /**
   * It is passed over by whoever holds the partition, and what waited behind it is handled, within
   * a second or so. Figures over many aggregates stay incomplete until their view is rebuilt.
   */
  @PostMapping("/releases")
  @Access(roles = Role.OPERATOR)
  ResponseEntity<Releases.Release> giveUp(@Valid @RequestBody GivingUp event, Caller caller) {
    ParkedEvent parked =
        parking
            .find(event.owner(), event.eventId())
            .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    if (parked.queued()) {
      throw new ProblemException(KitProblem.EVENT_ONLY_WAITS);
    }
    return ResponseEntity.accepted().body(parking.giveUp(parked, caller.account(), event.reason()));
  }

  /** What was given up, by whom and why. */
  @GetMapping("/releases")
  @Access(roles = Role.OPERATOR)
  List<Releases.Release> givenUp() {
    return parking.releases().all();
  }
}
