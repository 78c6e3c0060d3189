package org.shouwang.gateway.route;

import java.time.Duration;

/** Kinds of traffic, and what is allowed to each. */
public enum Traffic {
  /** Calls of the API, by programs and by the console: a valid token is needed. */
  API(true, 1 << 20, Duration.ofSeconds(30)),

  /**
   * What anybody may send without saying who she is (举报): a token would tell, so none is passed on.
   */
  OPEN(false, 64 << 10, Duration.ofSeconds(30)),

  /** The same of a photo that shows what is reported. */
  OPEN_PHOTO(false, 1 << 20, Duration.ofSeconds(30)),

  /** The issuer's own addresses, which check for themselves who calls. */
  SIGN_IN(false, 16 << 10, Duration.ofSeconds(10));

  private final boolean needsToken;
  private final int mostBytes;
  private final Duration patience;

  Traffic(boolean needsToken, int mostBytes, Duration patience) {
    this.needsToken = needsToken;
    this.mostBytes = mostBytes;
    this.patience = patience;
  }

  public boolean needsToken() {
    return needsToken;
  }

  /** Whether nobody is asked who she is, nor told to a service. */
  public boolean open() {
    return this == OPEN || this == OPEN_PHOTO;
  }

  /** The largest request body, in bytes. */
  public int mostBytes() {
    return mostBytes;
  }

  /** How long a service may take until its answer begins. */
  public Duration patience() {
    return patience;
  }
}
