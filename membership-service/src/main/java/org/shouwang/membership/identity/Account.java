package org.shouwang.membership.identity;

/**
 * An account as the issuer sees it (账号).
 *
 * @param id {@code acc-…}, the subject of its tokens
 * @param loginName as typed at sign-in, in its normal form
 * @param passwordHash with the name of its algorithm in front
 * @param mustChangePassword the password was drawn by the platform and not yet replaced by its
 *     owner
 * @param disabled gets no tokens any more
 */
record Account(
    String id,
    String loginName,
    String passwordHash,
    boolean mustChangePassword,
    boolean disabled,
    AccountClaims claims) {}
