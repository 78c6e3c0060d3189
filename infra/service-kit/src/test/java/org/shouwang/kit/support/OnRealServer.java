package org.shouwang.kit.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/**
 * A suite that runs on {@link RealServer}. Where no container engine answers, each of its tests is
 * counted as not run.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("docker")
@ExtendWith(OnRealServer.WhereAnEngineAnswers.class)
public @interface OnRealServer {

  /** Asks for an engine once; decides test by test, so that a report names every one. */
  final class WhereAnEngineAnswers implements ExecutionCondition {
    private static final boolean ANSWERS = DockerClientFactory.instance().isDockerAvailable();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return context.getTestMethod().isEmpty() || ANSWERS
          ? ConditionEvaluationResult.enabled("a container engine answers, or not asked yet")
          : ConditionEvaluationResult.disabled("no container engine answers");
    }
  }
}
