package org.shouwang.kit.planted.impure.domain;

import org.springframework.util.StringUtils;

class FrameworkInDomain {
  boolean named(String name) {
    return StringUtils.hasText(name);
  }
}
