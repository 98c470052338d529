package nl.oproep.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Processor time. */
final class Cpu {
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Cpu() {}

    /** Of this process so far, in nanoseconds. */
    static long process() {
        return PROCESS.getProcessCpuTime();
    }

    /** Of the calling thread so far, in nanoseconds. */
    static long thread() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Of the children of a process, such as the back ends of a database, also those that have ended, in nanoseconds. */
    static LongSupplier children(long pid) {
        return () -> ended(pid)
                + ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::children)
                        .mapToLong(child -> child.info()
                                .totalCpuDuration()
                                .map(Duration::toNanos)
                                .orElse(0L))
                        .sum();
    }

    /** Of the children of this process that have ended, in nanoseconds. */
    static long endedChildren() {
        return ended(ProcessHandle.current().pid());
    }

    /** As Linux counts it, in hundredths of a second. */
    private static long ended(long pid) {
        try {
            var fields = Files.readString(Path.of("/proc/" + pid + "/stat"))
                    .replaceFirst(".*\\) ", "")
                    .split(" ", -1);
            return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) * 10_000_000L;
        } catch (IOException e) {
            return 0;
        }
    }
}
