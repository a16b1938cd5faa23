import { readFileSync } from 'node:fs';

/** A process by its number, and by its beginning where the system tells it: numbers are given anew. */
export interface Worker {
  readonly pid: number;
  readonly began: string | undefined;
}

/** Where a process's beginning is not known, a claim of this age (ms) is one that was left behind. */
const longestRun = 24 * 3_600_000;

/**
 * Whether another process is at work since the claim (ms ago) that names it was made. Our own number is that of one
 * before us, as happens in containers.
 */
export function isAtWork({ pid, began }: Worker, age: number): boolean {
  if (pid === process.pid || !lives(pid)) return false;
  const now = beginningOf(pid);
  return began === undefined || now === undefined ? age < longestRun : began === now;
}

function lives(pid: number): boolean {
  // 0 is no process but our own group.
  if (pid <= 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * When a process began, in words that no other process of its number can have: the machine's start, and the ticks
 * from it to the process's (field 22). Undefined where there is no /proc. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
export function beginningOf(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field, the name in brackets, may hold anything; what follows it begins with the third.
    const [state = '', ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // One that has ended and that nobody has asked about still has its number.
    return 'ZX'.includes(state) ? 'ended' : `${boot}/${fields[22 - 4]}`;
  } catch {
    return undefined;
  }
}
