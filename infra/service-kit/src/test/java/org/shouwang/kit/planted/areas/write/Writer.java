package org.shouwang.kit.planted.areas.write;

import org.shouwang.kit.planted.areas.read.lamps.View;

class Writer {
  int decide(View view) {
    return view.count();
  }
}
