package org.shouwang.membership.write;

import java.time.Clock;
import java.time.Duration;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.membership.identity.CredentialStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Frees the login names of accounts whose opening never reached the log. */
@Component
class UnopenedAccounts {
  private static final Logger log = LoggerFactory.getLogger(UnopenedAccounts.class);

  /** No command is under way for so long. */
  private static final Duration LONGEST_COMMAND = Duration.ofDays(1);

  private final CredentialStore credentials;
  private final CommitLog commits;
  private final Clock clock;

  UnopenedAccounts(CredentialStore credentials, CommitLog commits, Clock clock) {
    this.credentials = credentials;
    this.commits = commits;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT7M", fixedDelayString = "PT1H")
  void sweep() {
    int swept =
        credentials.sweep(
            clock.instant().minus(LONGEST_COMMAND), account -> commits.holds(account, 0));
    if (swept > 0) {
      log.info("Freed the login names of {} accounts that were never opened", swept);
    }
  }
}
