package org.shouwang.demo.play;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shouwang.demo.client.Answer;
import org.shouwang.demo.client.Body;
import org.shouwang.demo.plan.Attendee;
import org.shouwang.demo.plan.CaseStudy;
import org.shouwang.demo.plan.Drill;
import org.shouwang.demo.plan.ExpertVisit;
import org.shouwang.demo.plan.Meeting;
import org.shouwang.demo.plan.Session;
import org.shouwang.demo.plan.Stage;

/** What members do together besides inspecting: study, exchange, drill, ask experts. */
final class Gatherings {
  private static final int FROM_EACH = 2;

  private final Scene scene;

  Gatherings(Scene scene) {
    this.scene = scene;
  }

  void stage(Stage stage) {
    scene.act(
        "leader",
        stage.step(),
        "/cooperatives/" + scene.cooperative() + "/" + stage.step(),
        Body.empty().with("conclusion", stage.conclusion()).with("occurredAt", stage.at()));
  }

  void session(Session session) {
    Answer held =
        scene.actOnceKnown(
            "safety",
            session.key(),
            "/training/sessions",
            Body.of("cooperativeId", scene.cooperative())
                .with("kind", session.kind())
                .with("topic", session.topic())
                .with("minutes", session.minutes())
                .with("place", session.place())
                .with("occurredAt", session.at()));
    scene.actOnceKnown(
        "safety",
        session.key() + "/attendance",
        "/training/sessions/" + held.id() + "/attendance",
        Body.of("attendees", session.attendees().stream().map(this::attended).toList())
            .with("occurredAt", session.at().plusSeconds(session.minutes() * 60L)));
  }

  private Map<String, Object> attended(Attendee attendee) {
    return new TreeMap<>(
        Map.of(
            "personId",
            scene.id(attendee.person()),
            "enterpriseId",
            scene.id(attendee.enterprise()),
            "passed",
            true));
  }

  void meeting(Meeting meeting) {
    scene.act(
        "lead",
        meeting.key(),
        "/meetings",
        Body.of("cooperativeId", scene.cooperative())
            .with("kind", "EXCHANGE")
            .with("topic", meeting.topic())
            .with("place", meeting.place())
            .with("participants", scene.ids(meeting.participants()))
            .with("attendance", meeting.participants().size() * FROM_EACH)
            .with("occurredAt", meeting.at()));
  }

  void drill(Drill drill) {
    scene.actOnceKnown(
        "safety",
        drill.key(),
        "/training/drills",
        Body.of("cooperativeId", scene.cooperative())
            .with("kind", drill.kind())
            .with("scenario", drill.scenario())
            .with("participants", scene.ids(drill.participants()))
            .with("attendance", drill.participants().size() * FROM_EACH)
            .with("evaluation", drill.evaluation())
            .with("occurredAt", drill.at()));
  }

  void caseStudy(CaseStudy study) {
    scene.actOnceKnown(
        "safety",
        study.key(),
        "/training/cases",
        Body.of("cooperativeId", scene.cooperative())
            .with("title", study.title())
            .with("lesson", study.lesson())
            .with("accidentType", study.accidentType())
            .with("occurredAt", study.at()));
  }

  void expertVisit(ExpertVisit visit) {
    List<String> experts = scene.ids(visit.experts());
    scene.actOnceKnown(
        "officer",
        visit.key(),
        "/expert-visits",
        Body.of("cooperativeId", scene.cooperative())
            .with("enterpriseId", scene.id(visit.enterprise()))
            .with("experts", experts)
            .with("purpose", visit.purpose())
            .with("summary", visit.summary())
            .with("occurredAt", visit.at()));
  }
}
