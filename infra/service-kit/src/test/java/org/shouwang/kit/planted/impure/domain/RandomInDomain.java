package org.shouwang.kit.planted.impure.domain;

import java.util.Random;

class RandomInDomain {
  int draw() {
    return new Random().nextInt();
  }
}
