package org.shouwang.kit.planted.routes;

import org.springframework.web.bind.annotation.GetMapping;

class Unguarded {
  @GetMapping("/api/v1/secrets")
  String secrets() {
    return "";
  }
}
