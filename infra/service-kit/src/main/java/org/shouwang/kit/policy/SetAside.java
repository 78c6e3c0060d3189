package org.shouwang.kit.policy;

import java.util.List;
import java.util.Set;
import org.shouwang.kit.stream.ParkedEvent;
import org.shouwang.kit.stream.Parking;

/**
 * What a policy has set aside, in all its partitions.
 *
 * @param givenUp events that an operator gave up
 * @param parked events that wait for one, in the order of topic, partition, offset
 */
record SetAside(Set<String> givenUp, List<ParkedEvent> parked) {
  SetAside {
    givenUp = Set.copyOf(givenUp);
    parked = List.copyOf(parked);
  }

  static SetAside by(Policy policy, Parking parking) {
    String owner = PolicyPartition.owner(policy);
    return new SetAside(parking.releases().of(owner), parking.of(owner));
  }
}
