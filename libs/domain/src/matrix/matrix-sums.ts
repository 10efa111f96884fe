import { ASSIGNMENT_ROLES, type AssignmentRole } from '../plan/propose-assignments.js';

/** One sign of the matrix: places in the lists of tasks and of units. */
export interface MatrixCell {
  readonly task: number;
  readonly unit: number;
  readonly role: AssignmentRole;
}

/** What counting needs to know of a task. */
export interface CountedTask {
  /** Its clock runs. */
  readonly open: boolean;
  readonly overdue: boolean;
}

/** What one unit has in all rows shown. */
export interface UnitSums {
  readonly counts: Readonly<Record<AssignmentRole, number>>;
  /** Rows in which it stands; the sum of the counts. */
  readonly total: number;
  /** Workload: what it leads and what it helps with, as far as still running. */
  readonly openLead: number;
  readonly openCooperating: number;
  readonly overdueLead: number;
}

/** Two units, by their places, and the rows in which both work. */
export interface UnitOverlap {
  readonly units: readonly [number, number];
  readonly tasks: number;
}

export interface MatrixSums {
  readonly units: readonly UnitSums[];
  /** Signs by role over all rows. */
  readonly counts: Readonly<Record<AssignmentRole, number>>;
  /** Units that meet in most rows, as leads or helpers: who has to talk to whom. */
  readonly overlaps: readonly UnitOverlap[];
  /** Rows with more than one lead. */
  readonly severalLeads: readonly number[];
}

/** Those who carry out every clause meet everywhere, which says nothing. */
const MEETING: readonly AssignmentRole[] = ['lead', 'responsible', 'cooperating'];
const OVERLAPS_SHOWN = 20;

type Tally = Record<AssignmentRole, number>;

const noTally = (): Tally => ({ lead: 0, cooperating: 0, responsible: 0, implementing: 0 });

/** Counts, workload and overlap; every number is the number of the rows behind it. */
export function matrixSums(
  tasks: readonly CountedTask[],
  unitCount: number,
  cells: readonly MatrixCell[],
): MatrixSums {
  const units = Array.from({ length: unitCount }, () => ({
    counts: noTally(),
    openLead: 0,
    openCooperating: 0,
    overdueLead: 0,
  }));
  const counts = noTally();
  for (const { task, unit, role } of cells) {
    const [row, sums] = [tasks[task], units[unit]];
    if (row === undefined || sums === undefined) continue;
    counts[role] += 1;
    sums.counts[role] += 1;
    if (role === 'lead' && row.open) sums.openLead += 1;
    if (role === 'lead' && row.overdue) sums.overdueLead += 1;
    if (role === 'cooperating' && row.open) sums.openCooperating += 1;
  }
  return {
    units: units.map((sums) => ({ ...sums, total: sumOf(sums.counts) })),
    counts,
    overlaps: overlapsOf(unitsMeeting(cells), unitCount),
    severalLeads: severalLeads(cells),
  };
}

const sumOf = (counts: Readonly<Tally>): number =>
  ASSIGNMENT_ROLES.reduce((total, role) => total + counts[role], 0);

function unitsMeeting(cells: readonly MatrixCell[]): number[][] {
  const byTask: number[][] = [];
  for (const { task, unit, role } of cells) {
    if (MEETING.includes(role)) (byTask[task] ??= []).push(unit);
  }
  return byTask.filter((units) => units !== undefined);
}

function overlapsOf(meetings: readonly (readonly number[])[], unitCount: number): UnitOverlap[] {
  const pairs = new Map<number, number>();
  for (const units of meetings) {
    const sorted = [...units].sort((a, b) => a - b);
    for (const [index, first] of sorted.entries()) {
      for (const second of sorted.slice(index + 1)) {
        const key = first * unitCount + second;
        pairs.set(key, (pairs.get(key) ?? 0) + 1);
      }
    }
  }
  return [...pairs]
    .filter(([, tasks]) => tasks > 1)
    .sort(([a, more], [b, fewer]) => fewer - more || a - b)
    .slice(0, OVERLAPS_SHOWN)
    .map(([key, tasks]) => ({ units: [Math.floor(key / unitCount), key % unitCount], tasks }));
}

function severalLeads(cells: readonly MatrixCell[]): number[] {
  const leads = new Map<number, number>();
  for (const { task, role } of cells) if (role === 'lead') leads.set(task, (leads.get(task) ?? 0) + 1);
  return [...leads].flatMap(([task, count]) => (count > 1 ? [task] : [])).sort((a, b) => a - b);
}
