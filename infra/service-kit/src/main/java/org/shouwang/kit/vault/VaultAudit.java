package org.shouwang.kit.vault;

import java.time.Instant;

/** Told of every opening of personal data (解密留痕). */
@FunctionalInterface
public interface VaultAudit {
  /**
   * A subject's data were opened.
   *
   * @param by who read, an account's id
   * @param reason why
   */
  void opened(String subject, String by, String reason, Instant at);
}
