package org.shouwang.hazard.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Owner;

/** A hazard (隐患) as it stands. */
public sealed interface Hazard {

  /** The state's name. */
  HazardStatus status();

  /** Not reported yet. */
  record Unreported() implements Hazard {
    @Override
    public HazardStatus status() {
      return HazardStatus.UNREPORTED;
    }
  }

  /**
   * A hazard that was reported.
   *
   * @param report what was reported, as corrected since
   * @param reportedAt when; the order of reporters follows it
   * @param segments who was responsible from when on; the last one is now
   * @param stage how far it has come
   * @param facets what is true of it beside
   * @param recurrenceOf the closed hazard that came back as this one
   * @param served the evidence that was attached to it
   * @param scrutiny why its closure is looked at twice
   * @param since when its last event happened in the world; nothing may happen before that
   */
  record Known(
      Report report,
      Instant reportedAt,
      List<Segment> segments,
      Stage stage,
      Facets facets,
      @Nullable String recurrenceOf,
      Served served,
      Scrutiny scrutiny,
      Instant since)
      implements Hazard {
    public Known {
      segments = List.copyOf(segments);
    }

    static Known reported(Report report, Instant at) {
      return new Known(
          report,
          at,
          List.of(new Segment(report.enterprise(), at)),
          new Stage.Reported(false, at, false),
          Facets.NONE,
          null,
          Served.NOTHING,
          Scrutiny.NONE,
          at);
    }

    @Override
    public HazardStatus status() {
      return stage.status();
    }

    /**
     * The enterprise that must rectify it now: its responsibility never passes to those who help
     * (安全生产法 art. 15), only to another enterprise by a transfer.
     */
    public String enterprise() {
      return segments.getLast().enterprise();
    }

    /** Who sees to it that it is rectified. */
    public Duty duty() {
      return segments.getLast().duty();
    }

    /** Whether an enterprise is, or was, responsible. */
    boolean concerns(@Nullable String enterprise) {
      return segments.stream().anyMatch(segment -> segment.enterprise().equals(enterprise));
    }

    /** Whether an enterprise was responsible at an instant. */
    public boolean wasOf(@Nullable String enterprise, Instant at) {
      return segments.stream()
          .filter(segment -> !segment.since().isAfter(at))
          .reduce((earlier, later) -> later)
          .filter(segment -> segment.enterprise().equals(enterprise))
          .isPresent();
    }

    /** Whether another enterprise was ever responsible than the one at which it was found. */
    boolean changedHands() {
      return segments.stream()
          .anyMatch(segment -> !segment.enterprise().equals(report.enterprise()));
    }

    /** Whether somebody's enterprise was the last one that was asked to take it over. */
    public boolean offeredTo(Actor by) {
      Facets.Transfer offer = facets.transfer();
      return offer != null
          && offer.toEnterprise().equals(by.enterprise())
          && owner().district().equals(by.district());
    }

    /** Whose it is: found under one cooperative for ever, rectified by one enterprise at a time. */
    public Owner owner() {
      Owner found = report.owner();
      return new Owner(found.district(), found.cooperative(), enterprise());
    }

    Known in(Stage next) {
      return new Known(
          report, reportedAt, segments, next, facets, recurrenceOf, served, scrutiny, since);
    }

    Known with(Facets next) {
      return new Known(
          report, reportedAt, segments, stage, next, recurrenceOf, served, scrutiny, since);
    }

    Known at(Instant instant) {
      return new Known(
          report, reportedAt, segments, stage, facets, recurrenceOf, served, scrutiny, instant);
    }

    Known corrected(Report next) {
      return new Known(
          next, reportedAt, segments, stage, facets, recurrenceOf, served, scrutiny, since);
    }

    Known recurring(String earlier) {
      return new Known(
          report, reportedAt, segments, stage, facets, earlier, served, scrutiny, since);
    }

    Known served(Served next) {
      return new Known(
          report, reportedAt, segments, stage, facets, recurrenceOf, next, scrutiny, since);
    }

    Known with(Scrutiny next) {
      return new Known(
          report, reportedAt, segments, stage, facets, recurrenceOf, served, next, since);
    }

    Known transferredTo(String next, Instant at) {
      List<Segment> all = new ArrayList<>(segments);
      all.add(new Segment(next, duty(), at));
      return new Known(
          report,
          reportedAt,
          all,
          stage,
          facets.transferred(),
          recurrenceOf,
          served,
          scrutiny,
          since);
    }

    Known handedToTownship(Instant at) {
      List<Segment> all = new ArrayList<>(segments);
      all.add(new Segment(enterprise(), Duty.TOWNSHIP, at));
      return new Known(
          report, reportedAt, all, stage, facets, recurrenceOf, served, scrutiny, since);
    }
  }
}
