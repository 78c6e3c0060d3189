package org.shouwang.hazard.domain.planted;

import static java.lang.classfile.Opcode.IF_ICMPEQ;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The service's classes and the kit's loaded once more, with faults planted (java.lang.classfile,
 * JEP 484): the rules as the product has them but for one call, together with the tests' models and
 * sequences. All faults lie in them, each behind a question whether it is the one that is {@link
 * Active}; so the rules are loaded, and become quick, once.
 */
public final class PlantedRules extends ClassLoader {
  private static final List<String> OURS = List.of("org.shouwang.hazard.", "org.shouwang.kit.");

  private final Map<String, byte[]> changed = new HashMap<>();
  private final IntFunction<List<String>> sequences;
  private final IntConsumer activation;

  /**
   * Rules with faults.
   *
   * @throws IllegalStateException if the call that a fault replaces is not there
   */
  public <F extends Enum<F> & Fault> PlantedRules(
      Class<F> faults, Class<? extends IntFunction<List<String>>> sequences) {
    super("planted rules", PlantedRules.class.getClassLoader());
    for (F fault : faults.getEnumConstants()) {
      changed.merge(
          fault.swap().in().getName(),
          planted(fault, null),
          (before, same) -> planted(fault, before));
    }
    this.sequences = create(sequences);
    this.activation = create(Active.class);
  }

  @SuppressWarnings("unchecked") // what it is, in whichever loader
  private <T> T create(Class<?> type) {
    try {
      return (T) Class.forName(type.getName(), true, this).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What the first difference between the rules with a fault and their model shrinks to, in words,
   * which are printed; empty where none of so many seeds shows one.
   */
  public <F extends Enum<F> & Fault> List<String> difference(F fault, int seeds) {
    activation.accept(number(fault));
    List<String> fewest = sequences.apply(seeds);
    System.out.println(
        fault + ": " + fault.instead() + fewest.stream().collect(joining("\n  ", "\n  ", "")));
    return fewest;
  }

  private static int number(Enum<?> fault) {
    return fault.ordinal() + 1;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (OURS.stream().noneMatch(name::startsWith)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded == null) {
        byte[] read = changed.containsKey(name) ? changed.get(name) : bytes(name);
        loaded = defineClass(name, read, 0, read.length);
      }
      return loaded;
    }
  }

  private static <F extends Enum<F> & Fault> byte[] planted(F fault, byte @Nullable [] before) {
    Swap swap = fault.swap();
    AtomicInteger found = new AtomicInteger();
    ClassFile file = ClassFile.of();
    byte[] written =
        file.transformClass(
            file.parse(before == null ? bytes(swap.in().getName()) : before),
            ClassTransform.transformingMethodBodies(
                method -> method.methodName().equalsString(swap.method()),
                CodeTransform.ofStateful(() -> new Replacing(swap, number(fault), found))));
    if (found.get() == 0) {
      throw new IllegalStateException("No such call: " + swap);
    }
    return written;
  }

  private static byte[] bytes(String name) {
    try (InputStream in =
        PlantedRules.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces in one method's body. */
  private static final class Replacing implements CodeTransform {
    private final Swap swap;
    private final int number;
    private final AtomicInteger found;
    private @Nullable String named;

    Replacing(Swap swap, int number, AtomicInteger found) {
      this.swap = swap;
      this.number = number;
      this.found = found;
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
      if (element instanceof InvokeInstruction call && meant(call)) {
        found.incrementAndGet();
        code.getstatic(Active.class.describeConstable().orElseThrow(), "fault", CD_int)
            .loadConstant(number)
            .ifThenElse(IF_ICMPEQ, this::otherwise, rule -> rule.with(element));
      } else {
        code.with(element);
      }
      if (element instanceof Instruction) {
        named = element instanceof FieldInstruction field ? field.name().stringValue() : null;
      }
    }

    private boolean meant(InvokeInstruction call) {
      Method ours = swap.ours();
      return call.name().equalsString(swap.call())
          && (ours == null
              ? Objects.requireNonNull(swap.reason()).name().equals(named)
              : type(ours).parameterList().equals(arguments(call)));
    }

    private void otherwise(CodeBuilder code) {
      Method ours = swap.ours();
      if (ours == null) {
        code.pop2(); // the condition and the reason
      } else {
        code.invokestatic(
            ClassDesc.of(ours.getDeclaringClass().getName()), ours.getName(), type(ours));
      }
    }

    private static MethodTypeDesc type(Method ours) {
      return MethodTypeDesc.ofDescriptor(
          MethodType.methodType(ours.getReturnType(), ours.getParameterTypes())
              .toMethodDescriptorString());
    }

    /** With the object that is called, where there is one. */
    private static List<ClassDesc> arguments(InvokeInstruction call) {
      MethodTypeDesc type = call.typeSymbol();
      return call.opcode() == Opcode.INVOKESTATIC
          ? type.parameterList()
          : type.insertParameterTypes(0, call.owner().asSymbol()).parameterList();
    }
  }
}
