package org.shouwang.kit.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who acts (行为人). Taken from the token, never from a body.
 *
 * @param id the account, or {@code policy:<name>} for a policy, {@code timer:<name>} for a timer;
 *     no token of such a subject is taken
 * @param person the person behind the account, opaque
 * @param enterprise the enterprise that the person works for, if any
 * @param cooperative the cooperative for which the account acts, if any
 * @param district the district (GB/T 2260 code) within which the account acts
 * @param authority with which authority; a policy's is that of the event to which it reacts
 * @param imported whether the import authority (补录) speaks: history older than the policy allows,
 *     which fires no timers
 */
public record Actor(
    String id,
    @Nullable String person,
    @Nullable String enterprise,
    @Nullable String cooperative,
    String district,
    Authority authority,
    boolean imported) {

  private static final String POLICY = "policy:";
  private static final String TIMER = "timer:";

  /** The id of a policy. */
  public static String policy(String name) {
    return POLICY + name;
  }

  /** The id of a timer. */
  public static String timer(String name) {
    return TIMER + name;
  }

  /** Whether a policy acts, so that nobody is there to be refused. */
  public boolean actsAsPolicy() {
    return id.startsWith(POLICY);
  }

  /** Whether the clock acts. */
  public boolean actsAsTimer() {
    return id.startsWith(TIMER);
  }

  /**
   * Whether this is somebody as she was, in the same standing: with the same authority, for the
   * same enterprise and cooperative. Whether history is being imported makes no difference.
   */
  public boolean standsAs(Actor earlier) {
    return new Actor(id, person, enterprise, cooperative, district, authority, earlier.imported())
        .equals(earlier);
  }

  /** The opaque id to record for this actor: the person where one is known, else the account. */
  public String personOrId() {
    return person != null ? person : id;
  }
}
