package org.shouwang.kit.planted.impure.domain;

import java.time.Instant;

class ClockInDomain {
  Instant at() {
    return Instant.now();
  }
}
