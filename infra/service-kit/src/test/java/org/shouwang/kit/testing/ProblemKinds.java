package org.shouwang.kit.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.kit.domain.Rejection;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemType;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;

/** The documented problems: the kit's own, and every {@link Rejection} on the class path. */
final class ProblemKinds {
  private final Map<String, ProblemType> byUrn;

  private ProblemKinds(Stream<ProblemType> kinds) {
    this.byUrn = kinds.collect(Collectors.toMap(ProblemType::urn, Function.identity()));
  }

  static ProblemKinds onTheClassPath() {
    ClassPathScanningCandidateComponentProvider scan =
        new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AssignableTypeFilter(Rejection.class));
    Stream<ProblemType> rejections =
        scan.findCandidateComponents("org.shouwang").stream()
            .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
            .filter(Class::isEnum)
            .flatMap(type -> Arrays.stream(type.getEnumConstants()))
            .map(Rejection.class::cast)
            .map(ProblemType::of);
    return new ProblemKinds(Stream.concat(Arrays.stream(KitProblem.values()), rejections));
  }

  /** What is not as documented about a refusal; empty is right. */
  Optional<String> flaw(Api.Reply refusal) {
    if (!refusal.header("Content-Type").startsWith("application/problem+json")) {
      return Optional.of("not a problem");
    }
    JsonNode problem = refusal.json();
    ProblemType kind = byUrn.get(problem.path("type").asString());
    if (kind == null) {
      return Optional.of("no documented kind of problem");
    }
    String title = problem.path("title").asString();
    boolean said = List.of(kind.zh(), kind.en()).contains(title);
    boolean inBoth =
        problem.at("/texts/zh-CN").asString().equals(kind.zh())
            && problem.at("/texts/en").asString().equals(kind.en());
    boolean detailed =
        problem.path("errors").isEmpty()
            ? problem.path("detail").asString().equals(title)
            : !problem.path("detail").asString().isBlank();
    boolean status =
        refusal.status() == kind.status() && problem.path("status").asInt() == kind.status();
    return said && inBoth && detailed && status
        ? Optional.empty()
        : Optional.of("not the words or the status of " + kind.urn());
  }
}
