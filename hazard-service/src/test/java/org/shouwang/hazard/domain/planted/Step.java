package org.shouwang.hazard.domain.planted;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A command of a sequence, answered as rules and model agree.
 *
 * @param command the command
 * @param happened what comes of it; nothing where it is refused
 * @param known what the model knows after it, as {@link Model#known()} tells it
 */
public record Step<C, E>(C command, List<E> happened, Map<String, @Nullable Object> known) {}
