package org.shouwang.kit.deadline;

import java.time.Instant;

/**
 * How far deadlines were looked through.
 *
 * @param filling which filling of the view was looked through
 * @param revision of the timers
 * @param from everything that stands under an earlier hour has a definite outcome
 * @param incomplete whether the filling ever lacked events; whatever is filled after it is looked
 *     through from the beginning
 */
record TimerPosition(String filling, int revision, Instant from, boolean incomplete) {}
