package org.shouwang.demo.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what a plan holds, independently of how it was made. */
final class Tally {
  private Tally() {}

  static Map<Counter, Integer> of(Story story) {
    Map<Counter, Integer> tally = new EnumMap<>(Counter.class);
    tally.put(Counter.MEMBERS, story.members().size());
    tally.put(Counter.EXPERTS, story.experts().size());
    int staff = story.members().stream().mapToInt(e -> e.staff().size()).sum();
    tally.put(Counter.STAFF, staff);
    tally.put(Counter.STAFF_TRAINED, staff);
    for (Month month : story.months()) {
      for (Session session : month.sessions()) {
        switch (session.kind()) {
          case "GROUP_STUDY" -> tally.merge(Counter.GROUP_STUDIES, 1, Integer::sum);
          case "SEMINAR" -> tally.merge(Counter.SEMINARS, 1, Integer::sum);
          default -> {}
        }
      }
      tally.merge(Counter.EXCHANGES, month.meetings().size(), Integer::sum);
      tally.merge(Counter.DRILLS, month.drills().size(), Integer::sum);
      tally.merge(Counter.CASES, month.cases().size(), Integer::sum);
      tally.merge(Counter.JOINT_INSPECTIONS, month.campaigns().size(), Integer::sum);
      for (ExpertVisit visit : month.expertVisits()) {
        tally.merge(Counter.EXPERT_PERSON_TIMES, visit.experts().size(), Integer::sum);
      }
    }
    story
        .visits()
        .flatMap(visit -> visit.findings().stream())
        .forEach(
            finding -> {
              tally.merge(Counter.HAZARDS_CONFIRMED, 1, Integer::sum);
              tally.merge(Counter.HAZARDS_CLOSED, finding.way().closes() ? 1 : 0, Integer::sum);
            });
    return tally;
  }

  /** The keys of everything that a player makes of the story. */
  static List<String> keys(Story story) {
    List<String> keys = new ArrayList<>();
    keys.add(story.leader().key());
    keys.add(story.officer().key());
    story.experts().forEach(expert -> keys.add(expert.key()));
    for (Month month : story.months()) {
      month.stages().forEach(stage -> keys.add(stage.step()));
      for (Enterprise enterprise : month.joining()) {
        keys.add(enterprise.key());
        enterprise.staff().forEach(person -> keys.add(person.key()));
      }
      month.sessions().forEach(session -> keys.add(session.key()));
      month.meetings().forEach(meeting -> keys.add(meeting.key()));
      month.drills().forEach(drill -> keys.add(drill.key()));
      month.cases().forEach(study -> keys.add(study.key()));
      month.expertVisits().forEach(visit -> keys.add(visit.key()));
      for (Campaign campaign : month.campaigns()) {
        keys.add(campaign.key());
        for (Visit visit : campaign.visits()) {
          keys.add(visit.key());
          visit.findings().forEach(finding -> keys.add(finding.key()));
          visit.strengths().forEach(strength -> keys.add(strength.key()));
        }
      }
    }
    return keys;
  }
}
