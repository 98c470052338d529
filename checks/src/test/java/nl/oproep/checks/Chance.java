package nl.oproep.checks;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/** What makes a test depend on the moment, the machine or luck. Sees calls and method references alike. */
final class Chance {
    private static final Set<String> CLOCKS =
            Set.of("now", "system", "systemUTC", "systemDefaultZone", "systemDefault");
    private static final Set<String> NAMED = Set.of(
            "java.util.UUID.randomUUID",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.Math.random",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "java.util.Calendar.getInstance",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.util.random.RandomGenerator.getDefault",
            "java.util.random.RandomGenerator.of");
    private static final Set<String> MADE =
            Set.of("java.util.Random", "java.security.SecureRandom", "java.util.SplittableRandom", "java.util.Date");
    private static final Set<String> THREADS = Set.of(
            "java.lang.ThreadLocal",
            "java.util.Timer",
            "java.util.concurrent.Executors",
            "java.util.concurrent.ExecutorService",
            "java.util.concurrent.ForkJoinPool",
            "java.util.concurrent.CompletableFuture",
            "java.util.concurrent.ScheduledExecutorService");

    private Chance() {}

    static DescribedPredicate<JavaAccess<?>> ofItsOwn() {
        return DescribedPredicate.describe(
                "a clock, an id or chance of its own", access -> isChance(access.getTarget()));
    }

    private static boolean isChance(AccessTarget target) {
        var owner = target.getOwner();
        boolean clock = owner.getPackageName().equals("java.time") && CLOCKS.contains(target.getName());
        boolean made = target.getName().equals("<init>") && MADE.contains(owner.getName());
        return clock || made || NAMED.contains(owner.getName() + "." + target.getName());
    }

    /** {@code Thread} itself is left out: the core may mark that it was interrupted. */
    static DescribedPredicate<JavaClass> startsThreads() {
        return DescribedPredicate.describe("threads or what runs on them", type -> THREADS.contains(type.getName()));
    }
}
