package org.shouwang.faults.inside;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.security.ProtectionDomain;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replaces calls in classes as they are loaded (java.lang.classfile, JEP 484). */
final class Planting implements ClassFileTransformer {
  private final List<Swap> swaps;

  Planting(List<Swap> swaps) {
    this.swaps = List.copyOf(swaps);
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      String name,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] bytes) {
    List<Swap> here = swaps.stream().filter(swap -> swap.in().equals(name)).toList();
    if (here.isEmpty()) {
      return null;
    }
    try {
      ClassFile file = ClassFile.of();
      return file.transformClass(
          file.parse(bytes),
          ClassTransform.transformingMethodBodies(
              method ->
                  here.stream().anyMatch(swap -> method.methodName().equalsString(swap.method())),
              (code, element) -> replace(here, code, element)));
    } catch (RuntimeException | Error e) {
      // The JVM would pass over it in silence, and the bug would be none.
      System.err.println("Cannot plant into " + name + ": " + e);
      Runtime.getRuntime().halt(1);
      throw e;
    }
  }

  private static void replace(List<Swap> swaps, CodeBuilder code, CodeElement element) {
    if (element instanceof InvokeInstruction call) {
      for (Swap swap : swaps) {
        if (call.owner().asInternalName().equals(swap.owner())
            && call.name().equalsString(swap.call())) {
          Method ours = method(swap);
          code.invokestatic(
              ClassDesc.of(swap.by().getName()),
              ours.getName(),
              MethodTypeDesc.ofDescriptor(
                  MethodType.methodType(ours.getReturnType(), ours.getParameterTypes())
                      .toMethodDescriptorString()));
          return;
        }
      }
    }
    code.with(element);
  }

  private static Method method(Swap swap) {
    return Arrays.stream(swap.by().getDeclaredMethods())
        .filter(method -> method.getName().equals(swap.with()))
        .reduce(
            (one, other) -> {
              throw new IllegalStateException(swap.by() + " has two methods " + swap.with());
            })
        .orElseThrow();
  }
}
