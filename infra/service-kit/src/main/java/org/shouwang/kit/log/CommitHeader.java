package org.shouwang.kit.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Authority;

/**
 * What a commit says about itself.
 *
 * @param log the log's name, the {@code ce_source} of its events: {@code
 *     /cell/local/hazard-service}
 * @param number gap-free, from 1
 * @param recordedAt when it was recorded (记录时间), milliseconds, never before its predecessor's or
 *     its cause's
 * @param commandId the command that it answers
 * @param bodyDigest keyed digest of the command's body as hex, for commands that came over HTTP
 * @param actor who acted
 * @param authority with which authority
 * @param imported whether the import authority entered it
 * @param correlationId what it belongs to
 * @param causationId the event that caused it, for policies
 * @param traceParent W3C trace context of the request
 */
public record CommitHeader(
    String log,
    long number,
    Instant recordedAt,
    String commandId,
    @Nullable String bodyDigest,
    String actor,
    Authority authority,
    boolean imported,
    String correlationId,
    @Nullable String causationId,
    @Nullable String traceParent) {}
