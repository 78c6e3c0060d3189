package org.shouwang.hazard.domain;

/**
 * What no person does, but the time that has come (定时): its commands come from timers alone, with
 * authority SYSTEM, which tells and orders nothing. Of the events, also what is made out by
 * counting.
 *
 * <p>It happens when it was due, however late it is recorded, so it may lie before what people have
 * done meanwhile; and what they enter later may have happened before it. It neither asks for the
 * order of times nor moves it.
 */
public interface OfTheClock {}
