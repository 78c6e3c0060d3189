package org.shouwang.demo.play;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.shouwang.demo.client.Body;
import org.shouwang.demo.plan.Cooperative;
import org.shouwang.demo.plan.Expert;
import org.shouwang.demo.plan.Person;
import org.shouwang.demo.plan.Story;

/** The bureau gets its accounts, proposes the cooperative and engages experts. */
final class Founding {
  private final Scene scene;
  private final Story story;

  Founding(Scene scene) {
    this.scene = scene;
    this.story = scene.story();
  }

  void play() {
    Instant before = story.cooperative().proposedAt().minus(Duration.ofDays(1));
    officer(story.leader(), "BUREAU_LEADER", before);
    officer(story.officer(), "OFFICER", before);
    Person rewards = story.rewardOfficer();
    if (rewards != null) {
      officer(rewards, "REWARD_OFFICER", before);
    }
    propose(story.cooperative());
    Together.each(story.experts(), this::engage);
  }

  private void officer(Person person, String role, Instant at) {
    scene.enters(
        person.key(),
        scene.operate(
            person.key() + "/person",
            "/people",
            People.of(person, at).with("districtCode", story.district().code())));
    scene.opened(
        person.key(),
        scene.operate(
            person.key() + "/account",
            "/accounts",
            Body.of("personId", scene.id(person.key()))
                .with("loginName", scene.login(person.key()))
                .with("roles", List.of(role))
                .with("districtCode", story.district().code())
                .with("occurredAt", at)));
  }

  private void propose(Cooperative cooperative) {
    scene.founded(
        scene
            .act(
                "leader",
                "proposal",
                "/cooperatives",
                Body.of("name", cooperative.name())
                    .with("kind", cooperative.kind())
                    .with("township", cooperative.township())
                    .with("sponsor", cooperative.sponsor())
                    .with("fictitious", true)
                    .with("occurredAt", cooperative.proposedAt()))
            .id());
  }

  private void engage(Expert expert) {
    Instant at = story.cooperative().proposedAt().plus(Duration.ofHours(2));
    String key = expert.key();
    scene.enters(
        key, scene.act("officer", key + "/person", "/people", People.of(expert.person(), at)));
    scene.act(
        "officer",
        key + "/engagement",
        "/experts",
        Body.of("personId", scene.id(key))
            .with("cooperativeId", scene.cooperative())
            .with("specialties", expert.specialties())
            .with("occurredAt", at));
    scene.act(
        "officer",
        key + "/account",
        "/accounts",
        Body.of("personId", scene.id(key))
            .with("loginName", scene.login(key))
            .with("roles", List.of("EXPERT"))
            .with("cooperativeId", scene.cooperative())
            .with("occurredAt", at));
  }
}
