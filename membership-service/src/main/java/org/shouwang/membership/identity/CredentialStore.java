package org.shouwang.membership.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Credentials of accounts (登录凭据), for the code that opens and closes accounts. Passwords enter and
 * leave in plain text here and are kept as hashes only.
 */
public interface CredentialStore {

  /**
   * Opens an account. Repeating the call is safe: until its owner has chosen a password of her own,
   * each call draws a new initial one.
   *
   * @return the initial password, shown once and to be changed at the first sign-in; empty when the
   *     account is in use already
   * @throws LoginNameTakenException another account has that login name
   * @throws IllegalArgumentException not a login name
   */
  Optional<String> open(String accountId, String loginName, AccountClaims claims);

  /** Replaces what tokens say about the account, from its next token on (at most 15 minutes). */
  void update(String accountId, AccountClaims claims);

  /**
   * Replaces the password by its owner's own choice and signs her out everywhere else.
   *
   * @throws WrongPasswordException the current password is another one
   * @throws WeakPasswordException the new one is too easy to guess
   */
  void changePassword(String accountId, String currentPassword, String newPassword);

  /** Draws a new initial password and signs the account out everywhere. */
  String reset(String accountId);

  /** The accounts of a person, whatever has become of them. */
  List<String> accountsOf(String personId);

  /**
   * The account gets no tokens any more; those at large end within 15 minutes. Repeating the call
   * is safe; what has no credentials gets none anyway.
   */
  void disable(String accountId);

  /**
   * Frees the login names of accounts that were opened here before an instant and never came to be.
   *
   * @param before further back than any command can be under way
   * @param known whether an event says that the account was opened
   * @return how many went
   */
  int sweep(Instant before, Predicate<String> known);
}
