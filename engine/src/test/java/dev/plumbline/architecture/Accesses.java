package dev.plumbline.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.plumbline.Secret;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Accesses that only named places may make: to the machine below, to a secret's value. */
public final class Accesses {
  private static final Set<String> CLOCKS =
      Set.of(
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalTime",
          "java.time.LocalDateTime",
          "java.time.OffsetDateTime",
          "java.time.ZonedDateTime",
          "java.time.Year",
          "java.time.YearMonth");

  private static final Set<String> SYSTEM_METHODS =
      Set.of(
          "getenv",
          "getProperty",
          "getProperties",
          "setProperty",
          "clearProperty",
          "currentTimeMillis",
          "nanoTime",
          "exit",
          "lineSeparator");

  private Accesses() {}

  /** Standard input, output and error. */
  public static DescribedPredicate<JavaAccess<?>> standardStreams() {
    return describe(
        "a standard stream",
        access ->
            access.getTargetOwner().isEquivalentTo(System.class)
                && Set.of("in", "out", "err", "console").contains(access.getTarget().getName()));
  }

  /** The value of a secret, by a call or a method reference. */
  public static DescribedPredicate<JavaAccess<?>> secretValues() {
    return describe(
        "the value of a secret",
        access ->
            access.getTargetOwner().isEquivalentTo(Secret.class)
                && access.getTarget().getName().equals("reveal"));
  }

  /**
   * Environment, system properties, wall clock, time zone and locale of the machine, randomness.
   */
  public static DescribedPredicate<JavaAccess<?>> surroundings() {
    return describe(
        "the environment, system properties, a clock, defaults of the machine or randomness",
        access -> isSystem(access) || isClock(access) || isDefault(access) || isRandom(access));
  }

  private static boolean isSystem(JavaAccess<?> access) {
    return access.getTargetOwner().isEquivalentTo(System.class)
        && SYSTEM_METHODS.contains(access.getTarget().getName());
  }

  private static boolean isClock(JavaAccess<?> access) {
    String name = access.getTarget().getName();
    String owner = access.getTargetOwner().getName();
    return (name.equals("now") && CLOCKS.contains(owner))
        || (owner.equals("java.time.Clock") && name.startsWith("system"))
        || (owner.equals("java.util.Date") && access.getDescription().contains("<init>()"));
  }

  private static boolean isDefault(JavaAccess<?> access) {
    String name = access.getTarget().getName();
    JavaClass owner = access.getTargetOwner();
    return (owner.getName().equals("java.util.Locale") && name.equals("getDefault"))
        || (owner.getName().equals("java.time.ZoneId") && name.equals("systemDefault"))
        || (owner.getName().equals("java.util.TimeZone") && name.equals("getDefault"));
  }

  private static boolean isRandom(JavaAccess<?> access) {
    String name = access.getTarget().getName();
    JavaClass owner = access.getTargetOwner();
    return owner.isAssignableTo(RandomGenerator.class)
        || (owner.getName().equals("java.util.UUID") && name.equals("randomUUID"))
        || (owner.getName().equals("java.lang.Math") && name.equals("random"));
  }
}
