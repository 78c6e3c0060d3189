package org.shouwang.kit.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.opentest4j.TestAbortedException;
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

  /**
   * Asks for an engine once. Aborts test by test, before the suite is made, so that a report counts
   * every one and no field of a suite asks a server that is not there.
   */
  final class WhereAnEngineAnswers implements TestInstancePreConstructCallback {
    private static final boolean ANSWERS = DockerClientFactory.instance().isDockerAvailable();

    @Override
    public void preConstructTestInstance(
        TestInstanceFactoryContext factory, ExtensionContext context) {
      if (!ANSWERS) {
        throw new TestAbortedException("no container engine answers");
      }
    }
  }
}
