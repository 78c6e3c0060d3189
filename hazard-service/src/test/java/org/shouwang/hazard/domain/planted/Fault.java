package org.shouwang.hazard.domain.planted;

/** A fault of the rules, or of what lies behind them: what somebody might have written instead. */
public interface Fault {
  /** What it does, in a sentence. */
  String instead();

  /** Where it is planted. */
  Swap swap();
}
