package org.shouwang.demo.plan;

import java.time.YearMonth;
import java.util.List;

/** A chapter: what happens in one month. */
public record Month(
    YearMonth month,
    List<Stage> stages,
    List<Enterprise> joining,
    List<Session> sessions,
    List<Meeting> meetings,
    List<Drill> drills,
    List<CaseStudy> cases,
    List<ExpertVisit> expertVisits,
    List<Campaign> campaigns) {
  public Month {
    stages = List.copyOf(stages);
    joining = List.copyOf(joining);
    sessions = List.copyOf(sessions);
    meetings = List.copyOf(meetings);
    drills = List.copyOf(drills);
    cases = List.copyOf(cases);
    expertVisits = List.copyOf(expertVisits);
    campaigns = List.copyOf(campaigns);
  }
}
