package org.shouwang.membership.publish;

import org.shouwang.contracts.ContractEvent;

/** What an aggregate's history cannot hold. */
final class Foreign {
  private Foreign() {}

  static IllegalArgumentException to(String aggregate, ContractEvent contract) {
    return new IllegalArgumentException("not about a " + aggregate + ": " + contract.getClass());
  }
}
