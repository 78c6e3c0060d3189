package org.shouwang.faults.load;

import java.util.ArrayList;
import java.util.List;
import org.shouwang.faults.load.Client.Caller;

/**
 * Who is in the world of a seed: a district with a cooperative of three, and a foreign district
 * with one of its own.
 */
public final class World {
  /** One district with its one cooperative. */
  public static final class District {
    private final String code;
    private final Caller officer;
    private final List<Member> members = new ArrayList<>();
    private String cooperative = "";
    private String campaignVisit = "";

    District(String code, Caller officer) {
      this.code = code;
      this.officer = officer;
    }

    public String code() {
      return code;
    }

    public Caller officer() {
      return officer;
    }

    public String cooperative() {
      return cooperative;
    }

    /** The member enterprises. */
    public List<Member> members() {
      return List.copyOf(members);
    }

    /** A visit under way whose team may record findings; empty where there is none. */
    public String visit() {
      return campaignVisit;
    }

    void found(String id) {
      cooperative = id;
    }

    void join(Member member) {
      members.add(member);
    }

    void visits(String id) {
      campaignVisit = id;
    }
  }

  /** A member enterprise and its safety manager. */
  public record Member(String enterprise, String person, Caller safetyManager) {}

  private final District home;
  private final District foreign;
  private final Caller operator;
  private final List<String> markers = new ArrayList<>();

  World(District home, District foreign, Caller operator) {
    this.home = home;
    this.foreign = foreign;
    this.operator = operator;
  }

  public District home() {
    return home;
  }

  public District foreign() {
    return foreign;
  }

  public Caller operator() {
    return operator;
  }

  /** Names and phones that were entered and may lie nowhere but in a vault. */
  public synchronized List<String> markers() {
    return List.copyOf(markers);
  }

  synchronized void mark(String name, String phone) {
    markers.add(name);
    markers.add(phone);
  }
}
