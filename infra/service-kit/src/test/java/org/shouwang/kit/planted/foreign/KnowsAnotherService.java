package org.shouwang.kit.planted.foreign;

import org.shouwang.planted.other.Internals;

class KnowsAnotherService {
  int peek(Internals internals) {
    return internals.count();
  }
}
