package org.shouwang.training.read.sessions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session as it stands.
 *
 * @param district whose it is
 * @param cooperative the cooperative that held it
 * @param enterprise the enterprise whose own it was
 * @param kind form of the session
 * @param topic the topic
 * @param minutes how long it lasted
 * @param place where
 * @param trainerId who taught, opaque
 * @param occurredAt when it was
 * @param attended how many were signed in
 * @param passed how many of them passed
 */
record SessionRow(
    @Nullable String district,
    @Nullable String cooperative,
    @Nullable String enterprise,
    @Nullable String kind,
    @Nullable String topic,
    int minutes,
    @Nullable String place,
    @Nullable String trainerId,
    @Nullable Instant occurredAt,
    int attended,
    int passed) {

  static final SessionRow NONE =
      new SessionRow(null, null, null, null, null, 0, null, null, null, 0, 0);

  SessionRow withAttendance(int moreAttended, int morePassed) {
    return new SessionRow(
        district,
        cooperative,
        enterprise,
        kind,
        topic,
        minutes,
        place,
        trainerId,
        occurredAt,
        attended + moreAttended,
        passed + morePassed);
  }
}
