package org.shouwang.inspection.domain;

import org.jspecify.annotations.Nullable;

/**
 * One member of an inspecting team (检查组成员).
 *
 * @param personId the person, by opaque id
 * @param enterpriseId the enterprise that she works for; null for somebody from outside
 * @param expert whether she comes as an expert (专家)
 */
public record TeamMember(String personId, @Nullable String enterpriseId, boolean expert) {}
