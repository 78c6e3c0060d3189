package org.shouwang.kit.planted.sound.policy;

import org.shouwang.kit.planted.sound.domain.Lamp;

class WhenLampLitThenNothing {
  void react(Lamp lamp) {}
}
