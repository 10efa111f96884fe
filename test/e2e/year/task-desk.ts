import type { TaskDetail } from '@app/workflow';
import type { Random } from '../../../libs/domain/test/random.js';
import type { Http } from '../support/http.js';
import type { Agenda } from './agenda.js';
import { orMonday, plusDays } from './days.js';
import type { Place } from './place.js';
import type { Tally } from './tally.js';
import type { ModelTask } from './year-model.js';

/** The last day on which anything is done. */
export const LAST_DAY = '2028-01-31';

export interface DeskParts {
  readonly place: Place;
  readonly agenda: Agenda;
  readonly random: Random;
  readonly tally: Tally;
  readonly model: ModelTask;
  readonly cooperating: readonly string[];
  /** Units that could lead instead. */
  readonly others: readonly string[];
}

/** One task as the test works on it: its people, its diary, and what the test believes about it. */
export class TaskDesk {
  readonly place: Place;
  readonly random: Random;
  readonly tally: Tally;
  readonly model: ModelTask;
  readonly cooperating: readonly string[];
  readonly others: readonly string[];
  private readonly agenda: Agenda;

  constructor({ place, agenda, random, tally, model, cooperating, others }: DeskParts) {
    this.place = place;
    this.agenda = agenda;
    this.random = random;
    this.tally = tally;
    this.model = model;
    this.cooperating = cooperating;
    this.others = others;
  }

  get today(): string {
    return this.tally.today;
  }

  /** On that day, or the next workday; never once the task was cancelled, nor after the year is over. */
  later(day: string, happen: () => Promise<void>): void {
    const wanted = orMonday(day > this.today ? day : plusDays(this.today, 1));
    if (wanted > LAST_DAY) return;
    const hour = `${this.random.integer(9, 17)}`.padStart(2, '0');
    this.agenda.at(wanted, `${hour}:${this.random.integer(10, 59)}`, async () => {
      if (this.model.state !== 'cancelled') await happen();
    });
  }

  /** A move of the table of states. */
  async move(who: Http, action: string, note = ''): Promise<void> {
    const { version } = await who.get<TaskDetail>(`/tasks/${this.model.id}`);
    const body = note === '' ? { action } : { action, note };
    await who.post(`/tasks/${this.model.id}/transitions`, body, version);
    this.tally.add(`task.${action}`);
  }

  /** A move of the office, where the task is in the state for it. */
  async officeMove(action: string, from: string, to: string, note = ''): Promise<void> {
    if (this.model.state !== from) return;
    await this.move(this.place.office, action, note);
    this.model.state = to;
  }

  read(): Promise<TaskDetail> {
    return this.place.office.get(`/tasks/${this.model.id}`);
  }

  /** The contact of the first lead unit. */
  leader(): Promise<Http> {
    return this.place.contact(this.model.leads[0] ?? '');
  }
}
