package dev.plumbline.internal.drools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.internal.oracle.RandomRules;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reloading rules over and over must leave neither plans nor classes behind. */
class RecompilationTest {
  private static final int WARM_UP = 100;
  private static final int RECOMPILATIONS = 1_000;
  private static final int CLASSES_OF_OTHERS = 20;
  private static final long MEGABYTE = 1L << 20;

  @Test
  void aThousandRecompilationsLeaveNothingBehind() {
    compile(WARM_UP);
    long heapBefore = heapInUse();
    int classesBefore = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();

    List<WeakReference<RulePlan>> plans = compile(RECOMPILATIONS);
    long heapAfter = heapInUse();

    assertThat(plans).hasSize(RECOMPILATIONS).allMatch(plan -> plan.refersTo(null));
    assertThat(heapAfter - heapBefore).isLessThan(4 * MEGABYTE);
    assertThat(ManagementFactory.getClassLoadingMXBean().getLoadedClassCount() - classesBefore)
        .isLessThan(CLASSES_OF_OTHERS);
  }

  private static List<WeakReference<RulePlan>> compile(int times) {
    List<WeakReference<RulePlan>> plans = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      plans.add(new WeakReference<>(RulePlan.compile(new RandomRules(i).rules(60))));
    }
    return plans;
  }

  private static long heapInUse() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
