package dev.plumbline.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What the architecture tests of all modules ask of a class or a member. */
public final class Shape {
  /** Words that say nothing about what a class is for, unless they are part of a domain word. */
  private static final Pattern EMPTY_NAME =
      Pattern.compile(
          "(?!BaseUrl)(?:Util|Utils|Helper|Common|Manager|Base)(?:[A-Z].*)?"
              + "|.*[a-z0-9](?:Util|Utils|Helper|Helpers|Common|Manager|(?<!Rule)Base)");

  private static final Set<String> EMPTY_PACKAGES =
      Set.of("util", "utils", "helper", "helpers", "common", "manager", "base");

  private static final List<Class<?>> OPTIONALS =
      List.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class);

  private static final List<String> MUTABLE_TYPES =
      List.of(
          "java.util.concurrent.",
          "java.util.ArrayList",
          "java.util.LinkedList",
          "java.util.ArrayDeque",
          "java.util.HashMap",
          "java.util.LinkedHashMap",
          "java.util.TreeMap",
          "java.util.EnumMap",
          "java.util.HashSet",
          "java.util.LinkedHashSet",
          "java.util.TreeSet",
          "java.util.BitSet",
          "java.lang.ThreadLocal",
          "java.lang.StringBuilder");

  private Shape() {}

  /** A class that nobody can extend unasked: final, or sealed, or an enum. */
  public static ArchCondition<JavaClass> beClosed() {
    return holds(
        "be a record, an enum, final or sealed",
        type ->
            type.getModifiers().contains(JavaModifier.FINAL)
                || type.isEnum()
                || type.reflect().isSealed());
  }

  /** A class whose package says {@code @NullMarked}. */
  public static ArchCondition<JavaClass> liveInANullMarkedPackage() {
    return holds(
        "live in a package marked @NullMarked",
        type -> type.getPackage().isAnnotatedWith(NullMarked.class));
  }

  /** A class whose name, and whose package's name, says what it is for. */
  public static ArchCondition<JavaClass> haveATellingName() {
    return holds(
        "have a telling name", type -> !isEmptyName(type) && !isEmptyName(type.getPackage()));
  }

  private static boolean isEmptyName(JavaClass type) {
    return EMPTY_NAME.matcher(type.getSimpleName()).matches();
  }

  private static boolean isEmptyName(JavaPackage packageOfType) {
    return Stream.of(packageOfType.getName().split("\\.")).anyMatch(EMPTY_PACKAGES::contains);
  }

  /** A class whose static fields nobody can change, as far as their types tell. */
  public static ArchCondition<JavaClass> haveNoStaticState() {
    return holds(
        "have only constants as static fields",
        type ->
            type.getFields().stream()
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                .allMatch(Shape::isConstant));
  }

  private static boolean isConstant(JavaField field) {
    return field.getModifiers().contains(JavaModifier.FINAL)
        && MUTABLE_TYPES.stream().noneMatch(field.getRawType().getName()::startsWith)
        && (!field.getRawType().isArray() || field.getModifiers().contains(JavaModifier.PRIVATE));
  }

  /** A field that is not an {@code Optional}. */
  public static ArchCondition<JavaField> notBeOptional() {
    return holds("not be an Optional", field -> !isOptional(field.getRawType()));
  }

  /** A method or constructor that takes no {@code Optional}. */
  public static ArchCondition<JavaCodeUnit> takeNoOptional() {
    return holds(
        "take no Optional",
        unit -> unit.getRawParameterTypes().stream().noneMatch(Shape::isOptional));
  }

  private static boolean isOptional(JavaClass type) {
    return OPTIONALS.stream().anyMatch(type::isEquivalentTo);
  }

  /** A method or constructor with no more parameters than a reader can hold in mind. */
  public static ArchCondition<JavaCodeUnit> takeAtMost(int parameters) {
    return holds(
        "take at most " + parameters + " parameters",
        unit -> unit.getRawParameterTypes().size() <= parameters);
  }

  /** A member whose whole signature, generics and exceptions included, is made of allowed types. */
  public static ArchCondition<JavaMember> speakOnly(DescribedPredicate<JavaClass> allowed) {
    return new ArchCondition<>("speak only of " + allowed.getDescription()) {
      @Override
      public void check(JavaMember member, ConditionEvents events) {
        typesOf(member)
            .map(JavaClass::getBaseComponentType)
            .filter(type -> !type.isPrimitive() && !allowed.test(type))
            .forEach(
                type -> events.add(says(member, member.getFullName() + " uses " + type.getName())));
      }
    };
  }

  private static Stream<JavaClass> typesOf(JavaMember member) {
    Stream<JavaClass> types = member.getAllInvolvedRawTypes().stream();
    return member instanceof JavaCodeUnit unit
        ? Stream.concat(types, unit.getExceptionTypes().stream())
        : types;
  }

  /** Members that somebody outside can see: public or protected ones, written by hand. */
  public static DescribedPredicate<JavaMember> visible() {
    return describe(
        "public or protected",
        member ->
            (member.getModifiers().contains(JavaModifier.PUBLIC)
                    || member.getModifiers().contains(JavaModifier.PROTECTED))
                && !member.getModifiers().contains(JavaModifier.SYNTHETIC));
  }

  private static <T extends HasName.AndFullName> ArchCondition<T> holds(
      String what, Predicate<T> test) {
    return new ArchCondition<>(what) {
      @Override
      public void check(T item, ConditionEvents events) {
        if (!test.test(item)) {
          events.add(says(item, item.getFullName() + " does not " + what));
        }
      }
    };
  }

  private static ConditionEvent says(Object item, String message) {
    return SimpleConditionEvent.violated(item, message);
  }
}
