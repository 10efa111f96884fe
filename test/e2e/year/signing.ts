import { plusDays, plusWorkdays } from './days.js';
import type { TaskDesk } from './task-desk.js';

const ACCEPT_WORKDAYS = 3;

/** 签收: most sign at once, some late, some object, and for some the office signs. @param begin once all have signed */
export function planSigning(desk: TaskDesk, begin: () => void): void {
  const { issuedOn } = desk.model;
  const fate = desk.random.integer(1, 20);
  if (fate <= 2) desk.later(plusDays(issuedOn, 1), () => object(desk, fate === 1, begin));
  else if (fate === 3) desk.later(plusDays(issuedOn, 9), () => acceptOnBehalf(desk, begin));
  else signSoon(desk, fate > 16 ? 8 : 1, fate > 16 ? 20 : 3, begin);
}

function signSoon(desk: TaskDesk, earliest: number, latest: number, begin: () => void): void {
  for (const unit of desk.model.leads) {
    const day = plusDays(desk.model.issuedOn, desk.random.integer(earliest, latest));
    desk.later(day, () => sign(desk, unit, begin));
  }
}

async function sign(desk: TaskDesk, unit: string, begin: () => void): Promise<void> {
  const { model, place } = desk;
  if (model.state !== 'issued' || !model.leads.includes(unit) || model.signed.has(unit)) return;
  await desk.move(await place.contact(unit), 'accept');
  model.signed.add(unit);
  if (model.leads.every((lead) => model.signed.has(lead))) start(desk, begin);
}

async function acceptOnBehalf(desk: TaskDesk, begin: () => void): Promise<void> {
  if (desk.model.state !== 'issued') return;
  await desk.move(desk.place.office, 'accept');
  start(desk, begin);
}

function start({ model, today }: TaskDesk, begin: () => void): void {
  model.state = 'active';
  model.acceptBy = null;
  model.acceptedOn = today;
  begin();
}

/** 职责异议: the office hands the task to another unit, or explains and hands it out again. */
async function object(desk: TaskDesk, upheld: boolean, begin: () => void): Promise<void> {
  const { model, place } = desk;
  const [first = ''] = model.leads;
  if (model.state !== 'issued' || model.signed.size > 0) return;
  await desk.move(await place.contact(first), 'object', '该项职责不在本单位');
  model.state = 'objected';
  desk.later(plusWorkdays(desk.today, 3), async () => {
    await decide(desk, upheld);
    model.state = 'issued';
    model.issuedOn = desk.today;
    model.acceptBy = plusWorkdays(desk.today, ACCEPT_WORKDAYS);
    signSoon(desk, 1, 3, begin);
  });
}

async function decide(desk: TaskDesk, upheld: boolean): Promise<void> {
  const { model, place } = desk;
  const unitId = desk.others.find((unit) => !model.leads.includes(unit));
  if (!upheld || unitId === undefined)
    return desk.move(place.office, 'reissue', '三定方案已明确由你单位负责');
  const { version, assignments } = await desk.read();
  const others = assignments.flatMap(({ role, unit }) =>
    role === 'lead' || unit === null || unit.id === unitId ? [] : [{ unitId: unit.id, role }],
  );
  const body = { note: '职责已划转', assignments: [{ unitId, role: 'lead' }, ...others] };
  await place.office.post(`/tasks/${model.id}/reassign`, body, version);
  desk.tally.add('task.reassign');
  model.leads = [unitId];
}
