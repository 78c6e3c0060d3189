package org.shouwang.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.shouwang.demo.client.Platform;
import org.shouwang.demo.client.RefusedException;
import org.shouwang.demo.client.UnreachableException;
import org.shouwang.demo.plan.GalleryStory;
import org.shouwang.demo.plan.PharmaStory;
import org.shouwang.demo.plan.Story;
import org.shouwang.demo.plan.XihuStory;
import org.shouwang.demo.play.Epilogue;
import org.shouwang.demo.play.Gallery;
import org.shouwang.demo.play.Play;
import org.shouwang.demo.play.Progress;
import org.shouwang.demo.play.StoryException;

/**
 * Plays the demo story. Ends with 0 when every figure is as told, else with 1 and a message that
 * says which is not.
 */
public final class DemoStory {
  private static final int AT_ONCE = 16;

  private DemoStory() {}

  /** Takes no arguments; {@link Settings} says what the environment may hold. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8);
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
    try {
      play(Settings.of(System.getenv()), out);
    } catch (StoryException | RefusedException | UnreachableException e) {
      err.println();
      err.println("The demo story stopped: " + e.getMessage());
      err.println("It goes on from there when it is started again.");
      System.exit(1);
    }
  }

  private static void play(Settings settings, PrintStream out) {
    Story pharma = PharmaStory.of(settings.seed());
    Story kinds = GalleryStory.of(settings.seed());
    List<Story> stories =
        settings.rehearsal()
            ? List.of(pharma)
            : List.of(XihuStory.of(settings.seed()), pharma, kinds);
    requirePast(stories, Instant.now());
    Platform platform = new Platform(settings.url(), settings.issuer(), settings.secret(), AT_ONCE);
    Progress progress = new Progress(out, terminal(), platform::answered);
    List<Play> plays =
        stories.stream()
            .map(story -> new Play(platform, story, settings.seed(), progress))
            .toList();
    Epilogue epilogue = new Epilogue(plays, progress);
    try {
      plays.forEach(Play::play);
      if (settings.rehearsal()) {
        conclude(epilogue, progress, List.of());
        epilogue.suggest(settings.url());
      } else {
        Gallery gallery = new Gallery(plays.getLast(), progress);
        gallery.play();
        conclude(epilogue, progress, gallery.compare());
        epilogue.suggest(settings.url());
        gallery.suggest(settings.url());
      }
    } finally {
      epilogue.passwords();
    }
  }

  private static void conclude(Epilogue epilogue, Progress progress, List<String> kinds) {
    List<String> wrong = new ArrayList<>(epilogue.compare());
    wrong.addAll(kinds);
    wrong.addAll(epilogue.lookAcross());
    progress.say("");
    progress.say(progress.summary());
    if (!wrong.isEmpty()) {
      throw new StoryException("not as told:\n  " + String.join("\n  ", wrong));
    }
    epilogue.nobodyReal();
  }

  /** The story's days are fixed, so that playing it twice says the same. */
  private static void requirePast(List<Story> stories, Instant now) {
    for (Story story : stories) {
      if (story.until().isAfter(now)) {
        throw new StoryException(
            "it lies in the past until %s, but this machine's clock says %s"
                .formatted(story.until(), now));
      }
    }
  }

  private static boolean terminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }
}
