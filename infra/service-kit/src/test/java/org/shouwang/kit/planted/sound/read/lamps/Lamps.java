package org.shouwang.kit.planted.sound.read.lamps;

import org.shouwang.kit.access.Access;
import org.shouwang.kit.planted.sound.domain.Lamp;
import org.springframework.web.bind.annotation.GetMapping;

class Lamps {
  @GetMapping("/api/v1/lamps")
  @Access(publicRoute = true)
  int count(Lamp lamp) {
    return lamp.colours().size();
  }
}
