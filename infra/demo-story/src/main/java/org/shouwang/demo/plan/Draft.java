package org.shouwang.demo.plan;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** A chapter while it is being written. */
final class Draft {
  final YearMonth month;
  final List<Stage> stages = new ArrayList<>();
  final List<Enterprise> joining = new ArrayList<>();
  final List<Session> sessions = new ArrayList<>();
  final List<Meeting> meetings = new ArrayList<>();
  final List<Drill> drills = new ArrayList<>();
  final List<CaseStudy> cases = new ArrayList<>();
  final List<ExpertVisit> expertVisits = new ArrayList<>();

  Draft(YearMonth month) {
    this.month = month;
  }

  /** The chapter, with those of the story's campaigns that fall into it. */
  Month with(List<Campaign> campaigns) {
    return new Month(
        month,
        stages,
        joining,
        sessions,
        meetings,
        drills,
        cases,
        expertVisits,
        campaigns.stream()
            .filter(campaign -> YearMonth.from(campaign.plannedFor()).equals(month))
            .toList());
  }
}
