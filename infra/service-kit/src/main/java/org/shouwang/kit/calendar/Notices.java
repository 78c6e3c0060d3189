package org.shouwang.kit.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.shouwang.kit.domain.WorkCalendar;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/** Reads the yearly notices of holidays from their files. */
final class Notices {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String UNTIL = "/";

  private Notices() {}

  /**
   * A notice as its file holds it.
   *
   * @param year which
   * @param version the notice's number
   * @param source its title and day, for whoever wants to look it up
   * @param off days off: {@code 2026-04-06}, or first and last: {@code 2026-04-04/2026-04-06}
   * @param working weekend days on which people work
   */
  record Notice(
      int year, String version, String source, List<String> off, List<LocalDate> working) {}

  /**
   * The year that a file describes.
   *
   * @throws IllegalArgumentException if it contradicts itself
   */
  static WorkCalendar.Year read(Resource file) {
    Notice notice;
    try (InputStream in = file.getInputStream()) {
      notice = JSON.readValue(in, Notice.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    Set<LocalDate> off = new LinkedHashSet<>();
    for (String span : notice.off()) {
      String[] ends = span.split(UNTIL, 2);
      LocalDate first = LocalDate.parse(ends[0]);
      LocalDate last = LocalDate.parse(ends[ends.length - 1]);
      first.datesUntil(last.plusDays(1)).forEach(off::add);
    }
    return new WorkCalendar.Year(
        notice.year(), notice.version(), off, Set.copyOf(notice.working()));
  }
}
