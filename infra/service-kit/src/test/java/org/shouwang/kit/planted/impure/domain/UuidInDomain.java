package org.shouwang.kit.planted.impure.domain;

import java.util.UUID;

class UuidInDomain {
  UUID draw() {
    return UUID.randomUUID();
  }
}
