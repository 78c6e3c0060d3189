package org.shouwang.gateway.login;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A browser that is signed in. Its tokens never leave the server.
 *
 * @param key the digest of what its cookie holds
 * @param endsAt the latest end, whatever happens
 */
record BrowserSession(
    String key,
    String accessToken,
    Instant accessExpiresAt,
    @Nullable String refreshToken,
    @Nullable String idToken,
    Instant usedAt,
    Instant endsAt) {

  BrowserSession refreshed(String access, Instant expiresAt, @Nullable String refresh) {
    return new BrowserSession(
        key, access, expiresAt, refresh == null ? refreshToken : refresh, idToken, usedAt, endsAt);
  }
}
