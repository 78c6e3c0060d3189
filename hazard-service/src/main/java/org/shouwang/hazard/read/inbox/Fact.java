package org.shouwang.hazard.read.inbox;

/**
 * What an event told that the address of a later notice of the same aggregate depends on. It lies
 * in the inbox under the aggregate's id, and holds for what comes behind its place in the log.
 *
 * @param what what it says
 * @param value an id, a name, or empty
 * @param place the event's place in the log
 */
record Fact(What what, String value, long place) {

  /** What is remembered. */
  enum What {
    /** By whom a hazard was reported. */
    REPORTER,
    /** Who appealed against its dismissal. */
    APPELLANT,
    /** Its grade. */
    GRADE,
    /** That the township sees to it now: the township's name, empty where none is known. */
    TOWNSHIP,
    /** Which enterprise was responsible before another one took it over. */
    GIVEN_BY,
    /** Which one took it over. */
    TAKEN_BY,
    /** Which report a reward is for. */
    REPORT
  }
}
