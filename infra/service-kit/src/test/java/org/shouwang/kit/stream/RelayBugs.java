package org.shouwang.kit.stream;

import java.util.Arrays;
import org.shouwang.kit.log.RecordedEvent;

/** What the relay would do with a fault planted into it, for tests of invariants. */
final class RelayBugs {
  private RelayBugs() {}

  static byte[] oneByteMore(RecordedEvent event) {
    byte[] longer = Arrays.copyOf(event.data(), event.data().length + 1);
    longer[longer.length - 1] = '\n';
    return longer;
  }
}
