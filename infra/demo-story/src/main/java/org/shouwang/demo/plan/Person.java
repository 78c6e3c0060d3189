package org.shouwang.demo.plan;

import org.jspecify.annotations.Nullable;

/**
 * An invented person.
 *
 * @param key names her within the story
 * @param name surname and two characters of the sixty-year cycle, so that nobody is called so
 * @param phone eleven digits under a prefix that no operator has
 * @param employment how she is employed; null for experts and officers
 */
public record Person(
    String key, String name, String phone, Position position, @Nullable String employment) {}
