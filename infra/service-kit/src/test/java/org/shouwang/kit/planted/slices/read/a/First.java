package org.shouwang.kit.planted.slices.read.a;

import org.shouwang.kit.planted.slices.read.b.Second;

class First {
  int peek(Second second) {
    return second.count();
  }
}
