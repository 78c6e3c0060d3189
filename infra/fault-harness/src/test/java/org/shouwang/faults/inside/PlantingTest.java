package org.shouwang.faults.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A bug whose place in the product has moved would be none, and its trial would prove nothing. */
class PlantingTest {
  private static final ClassFile VERIFIER =
      ClassFile.of(
          ClassHierarchyResolverOption.of(
              ClassHierarchyResolver.ofResourceParsing(ClassLoader.getSystemClassLoader())));

  @ParameterizedTest
  @EnumSource(value = Bug.class, names = "NONE", mode = Mode.EXCLUDE)
  void everySwapFindsItsCall(Bug bug) throws IOException {
    assertThat(bug.swaps()).isNotEmpty();
    for (Swap swap : bug.swaps()) {
      assertFound(swap);
    }
  }

  @Test
  void everyPlaceFindsItsCall() throws IOException {
    for (Swap swap : Agent.PLACES) {
      assertFound(swap);
    }
  }

  private static void assertFound(Swap swap) throws IOException {
    byte[] before = bytes(swap.in());
    assertThat(calls(before, swap.owner(), swap.call(), swap.method()))
        .as(swap.toString())
        .isPositive();
    byte[] after = new Planting(List.of(swap)).transform(null, swap.in(), null, null, before);
    assertThat(after).isNotNull();
    String ours = swap.by().getName().replace('.', '/');
    assertThat(calls(Objects.requireNonNull(after), ours, swap.with(), swap.method())).isPositive();
    assertThat(calls(after, swap.owner(), swap.call(), swap.method())).isZero();
    assertThat(VERIFIER.verify(after)).as(swap.toString()).isEmpty();
    assertThat(Stream.of(swap.by().getMethods()).map(java.lang.reflect.Method::getName))
        .as("public, for it is called from other packages")
        .contains(swap.with());
  }

  private static int calls(byte[] bytes, String owner, String call, String method) {
    List<InvokeInstruction> found = new ArrayList<>();
    ClassModel model = ClassFile.of().parse(bytes);
    model.methods().stream()
        .filter(m -> m.methodName().equalsString(method))
        .flatMap(m -> m.code().stream())
        .forEach(
            code ->
                code.forEach(
                    element -> {
                      if (element instanceof InvokeInstruction invoke
                          && invoke.owner().asInternalName().equals(owner)
                          && invoke.name().equalsString(call)) {
                        found.add(invoke);
                      }
                    }));
    return found.size();
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = ClassLoader.getSystemResourceAsStream(name + ".class")) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}
