package org.shouwang.demo.play;

import java.util.ArrayList;
import java.util.List;
import org.shouwang.demo.client.Platform;
import org.shouwang.demo.plan.Campaign;
import org.shouwang.demo.plan.Enterprise;
import org.shouwang.demo.plan.Month;
import org.shouwang.demo.plan.Story;

/** Plays one story from its founding to its last month. */
public final class Play {
  private final Scene scene;
  private final Progress progress;
  private final Joining joining;
  private final Gatherings gatherings;
  private final Hazards hazards;
  private final LookBacks lookBacks;
  private final JointInspection inspection;

  public Play(Platform platform, Story story, long seed, Progress progress) {
    this.scene = new Scene(platform, story, seed);
    this.progress = progress;
    this.joining = new Joining(scene);
    this.gatherings = new Gatherings(scene);
    this.hazards = new Hazards(scene);
    this.lookBacks = new LookBacks(scene, hazards);
    this.inspection = new JointInspection(scene, hazards, lookBacks);
  }

  /** Plays all of it; what has been played before stays as it is. */
  public void play() {
    Story story = scene.story();
    progress.say("");
    progress.say(story.cooperative().name() + " · " + story.district().bureau());
    progress.chapter("创立 founding", new Founding(scene)::play);
    for (Month month : story.months()) {
      progress.chapter(title(month), () -> month(month));
    }
  }

  private void month(Month month) {
    Together.each(month.joining(), joining::join);
    Enterprise lead = scene.story().members().getFirst();
    if (month.joining().contains(lead)) {
      joining.lead(lead);
    }
    month.stages().forEach(gatherings::stage);
    List<Runnable> work = new ArrayList<>();
    month.campaigns().forEach(campaign -> work.add(() -> inspection.play(campaign)));
    month.sessions().forEach(session -> work.add(() -> gatherings.session(session)));
    month.meetings().forEach(meeting -> work.add(() -> gatherings.meeting(meeting)));
    month.drills().forEach(drill -> work.add(() -> gatherings.drill(drill)));
    month.cases().forEach(study -> work.add(() -> gatherings.caseStudy(study)));
    month.expertVisits().forEach(visit -> work.add(() -> gatherings.expertVisit(visit)));
    Together.all(work);
  }

  private static String title(Month month) {
    StringBuilder title = new StringBuilder(month.month().toString());
    add(title, month.joining().size(), "家入社 join");
    add(title, month.sessions().size(), "次培训 sessions");
    add(title, month.meetings().size(), "次交流 exchange");
    add(title, month.drills().size(), "次演练 drill");
    add(title, month.cases().size(), "个案例 case");
    add(title, month.campaigns().size(), "次互查 inspections");
    add(
        title,
        month.campaigns().stream()
            .map(Campaign::visits)
            .flatMap(List::stream)
            .mapToInt(visit -> visit.findings().size())
            .sum(),
        "条隐患 hazards");
    return title.toString();
  }

  private static void add(StringBuilder title, int count, String what) {
    if (count > 0) {
      title.append(Progress.SEPARATOR).append(count).append(' ').append(what);
    }
  }

  /** What later visits looked back at. */
  LookBacks lookBacks() {
    return lookBacks;
  }

  /** Where it was played, to look at what came of it. */
  Scene scene() {
    return scene;
  }
}
