/** Whether another process of this number lives. Our own number is that of one before us, as happens in containers. */
export function isAtWork(pid: number): boolean {
  // 0 is no process but our own group.
  if (pid <= 0 || pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
