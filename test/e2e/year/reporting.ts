import type { ReportPageView, ReportStandingView } from '@app/workflow';
import type { Random } from '../../../libs/domain/test/random.js';
import type { Http } from '../support/http.js';
import type { Agenda } from './agenda.js';
import { orMonday, plusDays, plusWorkdays } from './days.js';
import type { Place } from './place.js';
import type { Tally } from './tally.js';
import { owing, withoutZeros, type Counts, type ModelTask } from './year-model.js';

const DUE_DAY = 25;

export interface ReportingParts {
  readonly place: Place;
  readonly agenda: Agenda;
  readonly random: Random;
  readonly tally: Tally;
  readonly tasks: readonly ModelTask[];
}

/** 月报 of all units of a place for one month: most in time, some late, some never, a few returned and filed again. */
export class MonthOfReports {
  readonly due: string;
  /** What became of the pages that were filed. */
  private readonly filed = new Map<string, 'filed' | 'filed_late' | 'returned'>();

  constructor(
    private readonly parts: ReportingParts,
    private readonly period: string,
  ) {
    this.due = orMonday(`${period}-${DUE_DAY}`);
  }

  plan(): void {
    const { agenda } = this.parts;
    agenda.at(plusDays(this.due, -3), '08:30', async () => {
      for (const unit of owing(this.parts.tasks, this.parts.tally.today)) this.planUnit(unit);
    });
  }

  private planUnit(unit: string): void {
    const { agenda, random } = this.parts;
    const fate = random.integer(1, 20);
    if (fate <= 2) return; // never
    const late = fate <= 4;
    agenda.at(late ? plusWorkdays(this.due, 1) : this.due, '10:00', () => this.report(unit, late));
    if (!late && fate <= 7) agenda.at(plusWorkdays(this.due, 1), '15:00', () => this.returnIt(unit));
  }

  /** The contact fills in the page, the head signs it. */
  private async report(unit: string, late: boolean): Promise<void> {
    const { place, tally, tasks } = this.parts;
    if (!owing(tasks, tally.today < this.due ? tally.today : this.due).has(unit)) return;
    const contact = await place.contact(unit);
    const saved = await this.fill(contact, unit, '已推进');
    await this.handIn(unit, saved);
    this.filed.set(unit, late ? 'filed_late' : 'filed');
  }

  private async fill(contact: Http, unit: string, words: string): Promise<ReportPageView> {
    const address = { jurisdictionId: this.parts.place.id, unitId: unit, period: this.period };
    const form = await contact.get<ReportPageView>('/reports/page', address);
    if (form.entries.length === 0) return form; // all of it was finished on the due day
    const entries = form.entries.map(({ taskId, part, nextSteps }) => ({
      ...{ taskId, part, problems: '', figures: [] },
      done: `${this.period} ${words}`,
      nextSteps: nextSteps === '' ? '按计划推进' : nextSteps,
    }));
    const body = { ...address, entries };
    this.parts.tally.add('report.save');
    return contact.must('PUT', '/reports/page', { body, version: form.version });
  }

  private async handIn(unit: string, { id, version }: ReportPageView): Promise<void> {
    const { place, tally } = this.parts;
    const contact = await place.contact(unit);
    const submitted = await contact.post<ReportPageView>(`/reports/pages/${id}/submit`, {}, version);
    tally.add('report.submit');
    expect(submitted.state).toBe('submitted');
    const head = await place.head(unit);
    const signed = await head.post<ReportPageView>(`/reports/pages/${id}/sign`, {}, submitted.version);
    tally.add('report.sign');
    expect(signed.state).toBe('filed');
  }

  private async returnIt(unit: string): Promise<void> {
    const { place, tally, agenda, random } = this.parts;
    const page = (await this.standing()).items.find((item) => item.unit.id === unit)?.page;
    if (!page || this.filed.get(unit) !== 'filed') return;
    await place.office.post(`/reports/pages/${page.id}/return`, { reason: '请补充数字' }, page.version);
    tally.add('report.return');
    this.filed.set(unit, 'returned');
    if (!random.chance(0.7)) return;
    agenda.at(plusWorkdays(this.due, 2), '09:30', async () => {
      await this.handIn(unit, await this.fill(await place.contact(unit), unit, '已推进，数字已补充'));
      this.filed.set(unit, 'filed');
    });
  }

  private standing(): Promise<ReportStandingView> {
    const { place } = this.parts;
    const query = { jurisdictionId: place.id, period: this.period };
    return place.office.get('/reports/standing', query);
  }

  /** At the end of the month: every unit that owes is in one class, and the classes are what was done. */
  async compare(): Promise<void> {
    const { tasks } = this.parts;
    const units = new Set([...owing(tasks, this.due), ...this.filed.keys()]);
    const expected: Counts = {};
    for (const unit of units) {
      const standing = this.filed.get(unit) ?? 'late';
      expected[standing] = (expected[standing] ?? 0) + 1;
    }
    const { counts, units: total } = await this.standing();
    expect([this.period, withoutZeros(counts), total]).toEqual([this.period, expected, units.size]);
  }
}
