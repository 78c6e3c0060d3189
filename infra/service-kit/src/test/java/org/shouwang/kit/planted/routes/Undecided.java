package org.shouwang.kit.planted.routes;

import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Role;
import org.springframework.web.bind.annotation.DeleteMapping;

class Undecided {
  @DeleteMapping("/api/v1/secrets")
  @Access(roles = Role.OFFICER, publicRoute = true)
  void delete() {}
}
