package nl.oproep.benchmarks;

/**
 * What one side did in one round.
 *
 * @param units how often the work was done
 * @param seconds how long that took
 * @param cpuSeconds processor time that it cost, the load generator's own not counted, the database's counted
 */
record Sample(long units, double seconds, double cpuSeconds) {

    double perSecond() {
        return units / seconds;
    }

    double cpuMicros() {
        return cpuSeconds * 1e6 / units;
    }
}
