package org.shouwang.membership.identity;

import org.shouwang.kit.domain.Ids;
import org.shouwang.secrets.SecretsFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the operator's account (运维账号) in an empty store. Its password is written to the folder of
 * secrets first, so that it is known whatever happens in between.
 */
final class FirstOperator {

  static final String LOGIN_NAME = "operator";

  /** One line, {@code <login name> <password>}; to be deleted once it has been used. */
  static final String FILE = "initial-passwords";

  private static final Logger log = LoggerFactory.getLogger(FirstOperator.class);

  private FirstOperator() {}

  static void openIn(MongoCredentials credentials, SecretsFolder secrets) {
    if (!credentials.isEmpty()) {
      return;
    }
    String line = secrets.writeOnce(FILE, LOGIN_NAME + " " + Passwords.draw());
    String password = line.substring(line.indexOf(' ') + 1);
    try {
      credentials.insert(
          Ids.derive("acc", LOGIN_NAME), LOGIN_NAME, AccountClaims.withRoles("OPERATOR"), password);
      log.info("Opened the account {}; its password stands in the file {}", LOGIN_NAME, FILE);
    } catch (LoginNameTakenException e) {
      log.info("Another instance opened the account {}", LOGIN_NAME);
    }
  }
}
