/**
 * Milliseconds of processor time that `work` takes, all threads of the process together: on a busy machine the clock on
 * the wall counts the others too.
 */
export function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
