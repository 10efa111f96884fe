import type { DataSource } from 'typeorm';
import type { createRandom } from '../../../libs/domain/test/random.js';
import { plusDays } from './replay-calendar.js';
import type { ReplayDuty } from './replay-model.js';
import type { ReplayAcceptance, ReplayReport, ReplayRow } from './replay-world.js';

type Random = ReturnType<typeof createRandom>;

/** All that has a day. */
export interface ReplayDuties {
  readonly milestones: readonly ReplayRow[];
  readonly subtasks: readonly ReplayDuty[];
  readonly reports: readonly ReplayReport[];
  readonly acceptances: readonly ReplayAcceptance[];
  readonly instructions: readonly ReplayRow[];
  readonly tasks: readonly ReplayRow[];
}

const MILESTONE = 0.004;
const FILING = 0.03;
const ANSWER = 0.05;
const PROGRESS = 0.15;
const PROGRESS_DAYS = 20;

/** What people do, in the database and in the model's own books. */
export class ReplayScript {
  constructor(
    private readonly dataSource: DataSource,
    private readonly random: Random,
    private readonly duties: ReplayDuties,
  ) {}

  /** Of a day, before its sweep. @param reports those that may be filed by now */
  async live(day: string, reports: readonly ReplayReport[]): Promise<void> {
    const { milestones, acceptances, instructions, tasks } = this.duties;
    const begun = ({ issuedOn }: ReplayDuty): boolean => issuedOn < day;
    const young = ({ issuedOn }: ReplayDuty): boolean => day < plusDays(issuedOn, PROGRESS_DAYS);
    const some = <T>(list: readonly T[], chance: number): T[] =>
      list.filter(() => this.random.chance(chance));
    const filed = reports.filter(({ open }) => open);
    for (const each of some(milestones.filter(begun), MILESTONE)) await this.touch(each, day);
    for (const each of acceptances.filter(({ on }) => on === day)) await this.accept(each, day);
    for (const each of some(filed, FILING)) await this.file(each, day);
    for (const each of some(instructions.filter(begun), ANSWER)) await this.answer(each);
    for (const each of some(tasks.filter(begun).filter(young), PROGRESS)) await this.write(each, day);
  }

  /** Some milestone is reported, sent back, confirmed or postponed. */
  private async touch(milestone: ReplayRow, day: string): Promise<void> {
    const choice = this.random.integer(1, 4);
    if (choice === 1 && milestone.open) await this.change(milestone, 'reported', false);
    else if (choice === 2) await this.change(milestone, 'returned', true);
    else if (choice === 3 && !milestone.open) await this.change(milestone, 'confirmed', false);
    else if (milestone.open && milestone.due > day) await this.postpone(milestone);
  }

  private async change(milestone: ReplayRow, state: string, open: boolean): Promise<void> {
    milestone.open = open;
    await this.dataSource.query('UPDATE milestone SET state = $1 WHERE id = $2', [state, milestone.id]);
  }

  private async postpone(milestone: ReplayRow): Promise<void> {
    milestone.due = plusDays(milestone.due, this.random.integer(5, 60));
    await this.dataSource.query('UPDATE milestone SET due = $1 WHERE id = $2', [milestone.due, milestone.id]);
  }

  private async accept(acceptance: ReplayAcceptance, day: string): Promise<void> {
    acceptance.open = false;
    await this.dataSource.query(
      `WITH accepted AS (UPDATE task SET state = 'active', accepted_at = $2::timestamptz WHERE id = $1)
       UPDATE assignment SET accepted_at = $2::timestamptz WHERE task_id = $1 AND role = 'lead'`,
      [acceptance.id, `${day}T08:00:00+08:00`],
    );
  }

  private async file(report: ReplayReport, day: string): Promise<void> {
    report.open = false;
    await this.dataSource.query(
      `INSERT INTO report_page (jurisdiction_id, unit_id, period, cadence, due, state, saved_at, saved_by_id, filed_at)
       VALUES ($1, $2, $3, 'monthly', $4, 'filed', $5::timestamptz, 1, $5::timestamptz)`,
      [report.jurisdictionId, report.units[0], report.month, report.due, `${day}T08:00:00+08:00`],
    );
  }

  /** Or what was answered is sent back. */
  private async answer(instruction: ReplayRow): Promise<void> {
    instruction.open = !instruction.open;
    await this.dataSource.query('UPDATE instruction SET state = $1 WHERE id = $2', [
      instruction.open ? 'returned' : 'answered',
      instruction.id,
    ]);
  }

  private async write(task: ReplayRow, day: string): Promise<void> {
    task.answers?.push(day);
    await this.dataSource.query(
      `INSERT INTO progress_report (jurisdiction_id, task_id, unit_id, person_id, period, done, at)
       VALUES ($1, $2, $3, 1, $4, '已安排', $5::timestamptz)`,
      [task.jurisdictionId, task.id, task.units[0], day.slice(0, 7), `${day}T08:00:00+08:00`],
    );
  }
}
