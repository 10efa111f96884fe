import fs from 'node:fs';

/** The child process whose command line has the mark in it; 0 when there is none (Linux only, like our servers). */
export function childOf(parent: number, mark: string): number {
  for (const pid of fs.readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const isChild = new RegExp(`^PPid:\\s+${parent}$`, 'm').test(read(`/proc/${pid}/status`));
      if (isChild && read(`/proc/${pid}/cmdline`).includes(mark)) return Number(pid);
    } catch {
      // ended while we looked
    }
  }
  return 0;
}

export function isAlive(pid: number): boolean {
  if (pid <= 0) return false; // a signal to 0 goes to ourselves
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

const read = (file: string): string => fs.readFileSync(file, 'utf8');
