package org.shouwang.kit.stream;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.EnvelopeHeaders;
import org.shouwang.kit.access.Access;
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
 * What operators do with events that were set aside: look, and have them tried again. They see why
 * and which, never what an event says: that is the tenants'.
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
          EnvelopeHeaders.optionalText(event.headers()::get, EnvelopeHeaders.TYPE),
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
}
