package org.shouwang.training.domain;

import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Owner;

/**
 * What was taught.
 *
 * @param owner district, and the cooperative that held it or the enterprise whose own it was
 * @param kind form of the session
 * @param topic the topic
 * @param minutes how long it lasted
 * @param place where, in words
 * @param trainerId who taught, by opaque id
 */
public record Lesson(
    Owner owner,
    SessionKind kind,
    String topic,
    int minutes,
    @Nullable String place,
    @Nullable String trainerId) {}
