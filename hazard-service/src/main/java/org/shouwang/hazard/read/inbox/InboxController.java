package org.shouwang.hazard.read.inbox;

import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.COOP_LEAD;
import static org.shouwang.kit.access.Role.COOP_SAFETY_OFFICER;
import static org.shouwang.kit.access.Role.EMPLOYEE;
import static org.shouwang.kit.access.Role.EXPERT;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.PRINCIPAL;
import static org.shouwang.kit.access.Role.REWARD_OFFICER;
import static org.shouwang.kit.access.Role.SAFETY_MANAGER;
import static org.shouwang.kit.access.Role.TOWNSHIP_OFFICER;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.read.inbox.Inbox.Post;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.domain.WorkCalendar;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.web.Page;
import org.shouwang.kit.web.Paging;
import org.shouwang.kit.web.ReadsView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A person's inbox (收件箱). */
@RestController
@RequestMapping("/api/v1/hazards/inbox")
class InboxController {
  private static final String BETWEEN = "~";
  private static final int NAMED = 3;

  private final Inbox inbox;

  InboxController(Inbox inbox) {
    this.inbox = inbox;
  }

  /**
   * A notice as its reader sees it.
   *
   * @param titleZh what it is about
   * @param titleEn the same
   * @param hazard the hazard, if it is about one
   * @param report the report of the public, if it is about one or its reward
   * @param read whether she has marked it as read
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Shown(
      String id,
      NoticeKind kind,
      String titleZh,
      String titleEn,
      @Nullable String hazard,
      @Nullable String report,
      @Nullable String enterprise,
      Instant occurredAt,
      Instant recordedAt,
      @Nullable Instant dueAt,
      boolean read) {
    static Shown of(Notice notice, boolean read) {
      boolean ofReport = notice.kind().ofPublicReport();
      return new Shown(
          notice.id(),
          notice.kind(),
          notice.kind().zh(),
          notice.kind().en(),
          ofReport ? null : notice.subject(),
          ofReport ? notice.subject() : null,
          notice.enterprise(),
          notice.occurredAt(),
          notice.recordedAt(),
          notice.dueAt(),
          read);
    }
  }

  /**
   * The notices, the newest first.
   *
   * @param kind only those about this
   * @param unread only those that are not marked as read
   */
  @GetMapping
  @ReadsView(InboxProjection.NAME)
  @Access(
      roles = {
        EMPLOYEE,
        SAFETY_MANAGER,
        PRINCIPAL,
        COOP_SAFETY_OFFICER,
        COOP_LEAD,
        EXPERT,
        TOWNSHIP_OFFICER,
        OFFICER,
        REWARD_OFFICER,
        BUREAU_LEADER
      },
      tenant = Tenant.OF_CALLER)
  Page<Shown> list(
      Caller caller,
      Paging paging,
      @RequestParam(required = false) @Nullable NoticeKind kind,
      @RequestParam(defaultValue = "false") boolean unread) {
    String[] from = paging.position().map(at -> at.split(BETWEEN, 3)).orElse(null);
    Post post = inbox.of(caller, from == null ? null : from[0]);
    List<Notice> found =
        post.notices().stream()
            .filter(notice -> kind == null || notice.kind() == kind)
            .filter(notice -> !unread || post.unread(notice))
            .filter(notice -> from == null || behind(from, notice))
            .limit(paging.probe())
            .toList();
    Page<Notice> page = paging.page(found, notice -> place(post, notice), post.asOf());
    return new Page<>(
        page.items().stream().map(notice -> Shown.of(notice, !post.unread(notice))).toList(),
        page.next(),
        page.asOf());
  }

  private static String place(Post post, Notice notice) {
    return String.join(
        BETWEEN, post.tag(), Long.toString(notice.recordedAt().toEpochMilli()), notice.id());
  }

  private static boolean behind(String[] from, Notice notice) {
    long at = Long.parseLong(from[1]);
    long then = notice.recordedAt().toEpochMilli();
    return then < at || (then == at && notice.id().compareTo(from[2]) < 0);
  }

  /**
   * The same on one page, however much it is.
   *
   * @param unread how many notices are not marked as read
   * @param groups one line per day and kind, the newest day first
   * @param asOf everything recorded up to then is in it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Digest(long unread, List<Group> groups, @Nullable Instant asOf) {}

  /**
   * What came of one kind on one day.
   *
   * @param day when it was recorded, Asia/Shanghai
   * @param total how many notices
   * @param unread how many of them are not marked as read
   * @param hazards some of the hazards, the newest first
   * @param reports the same of reports of the public
   */
  record Group(
      LocalDate day,
      NoticeKind kind,
      String titleZh,
      String titleEn,
      int total,
      int unread,
      List<String> hazards,
      List<String> reports) {}

  private record Line(LocalDate day, NoticeKind kind) {}

  /** The notices summed up by day and kind (摘要), and how many are unread. */
  @GetMapping("/digest")
  @ReadsView(InboxProjection.NAME)
  @Access(
      roles = {
        EMPLOYEE,
        SAFETY_MANAGER,
        PRINCIPAL,
        COOP_SAFETY_OFFICER,
        COOP_LEAD,
        EXPERT,
        TOWNSHIP_OFFICER,
        OFFICER,
        REWARD_OFFICER,
        BUREAU_LEADER
      },
      tenant = Tenant.OF_CALLER)
  Digest digest(Caller caller) {
    Post post = inbox.of(caller, null);
    Map<Line, List<Notice>> lines = new LinkedHashMap<>();
    for (Notice notice : post.notices()) {
      Line line = new Line(WorkCalendar.dayOf(notice.recordedAt()), notice.kind());
      lines.computeIfAbsent(line, key -> new ArrayList<>()).add(notice);
    }
    List<Group> groups = new ArrayList<>(lines.size());
    lines.forEach((line, notices) -> groups.add(group(line, notices, post)));
    return new Digest(post.unread(), groups, post.asOf());
  }

  private static Group group(Line line, List<Notice> notices, Post post) {
    List<String> some = notices.stream().map(Notice::subject).distinct().limit(NAMED).toList();
    boolean ofReports = line.kind().ofPublicReport();
    return new Group(
        line.day(),
        line.kind(),
        line.kind().zh(),
        line.kind().en(),
        notices.size(),
        Math.toIntExact(notices.stream().filter(post::unread).count()),
        ofReports ? List.of() : some,
        ofReports ? some : List.of());
  }

  /**
   * What was read: some notices, or all that were recorded up to an instant.
   *
   * @param notices ids of notices of her inbox
   * @param upTo as {@code recordedAt} of the newest of them
   */
  record ReadBody(
      @Nullable @Size(min = 1, max = 500) List<@NotBlank @Size(max = 100) String> notices,
      @Nullable Instant upTo) {}

  /** How many are left. */
  record Left(long unread) {}

  /** Marks notices as read (已读); again makes no difference. */
  @PostMapping("/reads")
  @Access(
      roles = {
        EMPLOYEE,
        SAFETY_MANAGER,
        PRINCIPAL,
        COOP_SAFETY_OFFICER,
        COOP_LEAD,
        EXPERT,
        TOWNSHIP_OFFICER,
        OFFICER,
        REWARD_OFFICER,
        BUREAU_LEADER
      },
      tenant = Tenant.OF_CALLER)
  Left read(Caller caller, @Valid @RequestBody ReadBody body) {
    List<Notice> all = inbox.of(caller, null).notices();
    inbox.read(caller, meant(all, body.notices(), body.upTo()));
    return new Left(inbox.of(caller, null).unread());
  }

  private static List<Notice> meant(
      List<Notice> all, @Nullable List<String> ids, @Nullable Instant upTo) {
    if (ids != null && upTo == null) {
      return named(all, Set.copyOf(ids));
    }
    if (upTo != null && ids == null) {
      return upTo(all, upTo);
    }
    throw ProblemException.invalid(
        "/notices", "请填写 notices 或 upTo 其中之一。", "Name either notices or upTo.");
  }

  private static List<Notice> upTo(List<Notice> all, Instant instant) {
    return all.stream().filter(notice -> !notice.recordedAt().isAfter(instant)).toList();
  }

  private static List<Notice> named(List<Notice> all, Set<String> ids) {
    List<Notice> found = all.stream().filter(notice -> ids.contains(notice.id())).toList();
    if (found.size() != ids.size()) {
      throw new ProblemException(KitProblem.NOT_FOUND);
    }
    return found;
  }
}
