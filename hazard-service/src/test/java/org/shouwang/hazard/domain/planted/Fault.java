package org.shouwang.hazard.domain.planted;

/** A fault of the rules: what somebody might have written instead. */
public interface Fault {
  /** What it does, in a sentence. */
  String instead();

  /** Where it is planted. */
  Swap swap();
}
