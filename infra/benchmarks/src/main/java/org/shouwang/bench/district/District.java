package org.shouwang.bench.district;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.shouwang.hazard.domain.Hazard;
import org.shouwang.hazard.domain.HazardCommand;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Ids;

/**
 * A district with cooperatives, member enterprises and a year of hazards (辖区模拟器). The same seed and
 * size give the same lives, whoever asks for them in whatever order.
 *
 * <p>Ratios are those of the founding reports: 25 members a cooperative, 48 hazards an enterprise;
 * some cooperatives are much larger than others.
 */
public final class District {
  /** Donggang (东港区). */
  public static final String CODE = "371102";

  private static final int EVENTS_PER_HAZARD = 7;
  private static final int HAZARDS_PER_ENTERPRISE = 48;
  private static final int MEMBERS = 25;

  /** Small numbers are hot: the largest cooperative finds many times what the median one does. */
  private static final double SKEW = 1.6;

  private final long seed;
  private final long hazards;
  private final int enterprises;
  private final int cooperatives;

  /**
   * A district.
   *
   * @param events about how many events its year has
   */
  public District(long seed, long events) {
    this.seed = seed;
    this.hazards = Math.max(1, events / EVENTS_PER_HAZARD);
    this.enterprises = (int) Math.max(MEMBERS, hazards / HAZARDS_PER_ENTERPRISE);
    this.cooperatives = Math.max(1, enterprises / MEMBERS);
  }

  /** How cooperatives, enterprises and memberships came to be, in order. */
  public Stream<Life<?, ?>> founding() {
    return new Founding(this).lives();
  }

  /** How many hazards the year has. */
  public long size() {
    return hazards;
  }

  /** Some hazards: the same number is always the same life. */
  public Stream<Life<Hazard, HazardCommand>> hazards(long from, long count) {
    return LongStream.range(from, from + count)
        .mapToObj(number -> new HazardLife(this, number).usual());
  }

  /** One that was sent back again and again until it had this many events; 6 at least, and even. */
  public Life<Hazard, HazardCommand> longHazard(long number, int events) {
    return new HazardLife(this, number).rejectedUntil(events);
  }

  RandomGenerator random(long number) {
    return new SplittableRandom(seed * 0x9E3779B97F4A7C15L ^ number);
  }

  String id(String prefix, long number) {
    return Ids.derive(prefix, "district:" + seed + ":" + number);
  }

  /** The enterprises of a cooperative are neighbours in number, so that each has one for ever. */
  String cooperativeOf(int enterprise) {
    return cooperative(enterprise * cooperatives / enterprises);
  }

  /** An enterprise, the first ones most often. */
  int anEnterprise(RandomGenerator random) {
    return (int) (enterprises * Math.pow(random.nextDouble(), SKEW));
  }

  /** One that is not this one. */
  int another(int enterprise) {
    return (enterprise + 1) % enterprises;
  }

  public String enterprise(int number) {
    return id("ent", number);
  }

  String cooperative(int number) {
    return id("coop", number);
  }

  int enterprises() {
    return enterprises;
  }

  int cooperatives() {
    return cooperatives;
  }

  /** An officer of the bureau. */
  Actor officer() {
    return new Actor(id("acc", 0), id("per", 0), null, null, CODE, Authority.OFFICER, true);
  }

  Actor expert() {
    return new Actor(
        id("acc", 1 + enterprises),
        id("per", 1 + enterprises),
        null,
        null,
        CODE,
        Authority.EXPERT,
        true);
  }

  /** Somebody of an enterprise. */
  Actor memberOf(int enterprise) {
    return new Actor(
        id("acc", 1 + enterprise),
        id("per", 1 + enterprise),
        enterprise(enterprise),
        cooperativeOf(enterprise),
        CODE,
        Authority.PEER,
        true);
  }

  /** Everything happens after this. */
  Instant since() {
    return Calendar.founding();
  }

  List<Integer> membersOf(int cooperative) {
    List<Integer> members = new ArrayList<>();
    for (int e = 0; e < enterprises; e++) {
      if (e * cooperatives / enterprises == cooperative) {
        members.add(e);
      }
    }
    return members;
  }
}
