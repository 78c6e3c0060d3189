package org.shouwang.hazard.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.HazardCommand.CorrectHazard;
import org.shouwang.hazard.domain.HazardCommand.Listed;
import org.shouwang.hazard.domain.HazardCommand.ReportHazard;

/** 上报与更正 in the model: what was told of it, and what of that no catalogue had. */
final class PlainTold {
  private final PlainHazard hazard;
  private @Nullable String category;
  private @Nullable String place;
  private @Nullable Position position;
  private @Nullable AccidentClass accident;
  private @Nullable Instant seen;
  private final Set<String> unplaced = new TreeSet<>();

  /** When it was confirmed last, of a hazard that is being treated. */
  @Nullable Instant confirmed;

  PlainTold(PlainHazard hazard) {
    this.hazard = hazard;
  }

  boolean reports(ReportHazard c) {
    return c.by().id().startsWith("policy:") || known(c.listed());
  }

  private static boolean known(Listed listed) {
    return listed.category() && listed.accidentClass() && listed.criterion();
  }

  void report(ReportHazard c) {
    category = c.report().category();
    place = c.report().place();
    position = c.report().position();
    accident = c.report().accidentClass();
    if (!c.listed().category()) {
      unplaced.add("CATEGORY");
    }
    if (!c.listed().accidentClass()) {
      unplaced.add("ACCIDENT_CLASS");
    }
  }

  boolean corrects(CorrectHazard c) {
    Correction said = c.correction();
    boolean something =
        said.category() != null
            || said.place() != null
            || said.position() != null
            || said.accidentClass() != null
            || said.seenAt() != null
            || said.source() != null
            || !said.withdrawn().isEmpty();
    Instant latest = hazard.treated() ? confirmed : c.at();
    return something
        && !(said.place() != null && said.withdrawn().contains(Correction.Field.PLACE))
        && !(said.position() != null && said.withdrawn().contains(Correction.Field.POSITION))
        && !(said.accidentClass() != null
            && said.withdrawn().contains(Correction.Field.ACCIDENT_CLASS))
        && known(c.listed())
        && (said.seenAt() == null || said.seenAt().compareTo(latest) <= 0)
        && hazard.finding.reporter(c.by())
        && (said.source() == null || PlainHazard.officer(c.by()));
  }

  void correct(CorrectHazard c) {
    Correction said = c.correction();
    Set<Correction.Field> gone = said.withdrawn();
    category = said.category() == null ? category : said.category();
    place =
        gone.contains(Correction.Field.PLACE) ? null : said.place() == null ? place : said.place();
    if (gone.contains(Correction.Field.POSITION)) {
      position = null;
    } else if (said.position() != null) {
      position = said.position();
    }
    if (gone.contains(Correction.Field.ACCIDENT_CLASS)) {
      accident = null;
    } else if (said.accidentClass() != null) {
      accident = said.accidentClass();
    }
    seen = said.seenAt() == null ? seen : said.seenAt();
    if (said.category() != null) {
      unplaced.remove("CATEGORY");
    }
    if (said.accidentClass() != null || gone.contains(Correction.Field.ACCIDENT_CLASS)) {
      unplaced.remove("ACCIDENT_CLASS");
    }
    if (said.source() != null) {
      hazard.finding.selfFound = said.source() == Source.SELF_CHECK;
    }
  }

  boolean agrees(Report report) {
    return report.category().equals(category)
        && Objects.equals(report.place(), place)
        && Objects.equals(report.position(), position)
        && Objects.equals(report.accidentClass(), accident)
        && Objects.equals(report.seenAt(), seen)
        && report.unplaced().size() == unplaced.size();
  }

  void known(Map<String, @Nullable Object> known) {
    for (String where : new String[] {"row:", "replay:"}) {
      known.put(where + "report.category", category);
      known.put(where + "report.place", place);
      known.put(where + "report.seenAt", seen);
      known.put(where + "report.accidentClass.code", accident == null ? null : accident.code());
    }
    known.put("row:index.latitudeE6", position == null ? null : position.latitudeE6());
    known.put("replay:report.position.latitudeE6", position == null ? null : position.latitudeE6());
  }
}
