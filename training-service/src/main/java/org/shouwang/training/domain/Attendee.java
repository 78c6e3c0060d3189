package org.shouwang.training.domain;

/**
 * One person's attendance (签到).
 *
 * @param personId the person, by opaque id
 * @param enterpriseId the enterprise that she works for
 * @param passed whether the assessment was passed (考核合格)
 */
public record Attendee(String personId, String enterpriseId, boolean passed) {}
