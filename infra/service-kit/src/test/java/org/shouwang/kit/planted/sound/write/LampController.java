package org.shouwang.kit.planted.sound.write;

import org.axonframework.commandhandling.CommandHandler;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.planted.sound.domain.Lamp;
import org.springframework.web.bind.annotation.PostMapping;

class LampController {
  @PostMapping("/api/v1/lamps")
  @Access(roles = Role.OFFICER)
  void light(Lamp lamp) {}

  @CommandHandler
  void handle(Lamp lamp) {}
}
