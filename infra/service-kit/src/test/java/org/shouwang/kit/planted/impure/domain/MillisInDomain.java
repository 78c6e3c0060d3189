package org.shouwang.kit.planted.impure.domain;

class MillisInDomain {
  long at() {
    return System.currentTimeMillis();
  }
}
