import type { SubtaskList } from '@app/workflow';
import type { Http } from '../support/http.js';
import type { TaskDesk } from './task-desk.js';
import type { ModelPart } from './year-model.js';

const SPLIT_ON = '2027-02-22';

/**
 * 分解: some leads give a part to a unit that cooperates. Owners report, sometimes twice, and the lead confirms; so they
 * do with the parts of 各县区, which came with the hand-out.
 */
export function planParts(desk: TaskDesk): void {
  const [helper] = desk.cooperating;
  if (helper !== undefined && desk.random.chance(0.3)) desk.later(SPLIT_ON, () => split(desk, helper));
  for (const part of desk.model.parts) planFinish(desk, part);
}

/** The parts that came with the hand-out. */
export async function givenParts(office: Http, taskId: string, day: string): Promise<ModelPart[]> {
  const { items } = await office.get<SubtaskList>(`/tasks/${taskId}/subtasks`);
  return items.map(({ id, unit }) => ({ id, unit: unit.id, madeOn: day, confirmedOn: null }));
}

function planFinish(desk: TaskDesk, part: ModelPart): void {
  desk.later(`2027-0${desk.random.integer(4, 9)}-07`, () => finish(desk, part));
}

async function split(desk: TaskDesk, unitId: string): Promise<void> {
  const { model, tally } = desk;
  if (model.state !== 'active') return;
  const lead = await desk.leader();
  const body = { unitId, title: '配合完成摸底' };
  const { items } = await lead.post<SubtaskList>(`/tasks/${model.id}/subtasks`, body);
  tally.add('subtask.create');
  const known = new Set(model.parts.map(({ id }) => id));
  const id = items.find((item) => !known.has(item.id))?.id ?? '';
  const part: ModelPart = { id, unit: unitId, madeOn: desk.today, confirmedOn: null };
  model.parts.push(part);
  planFinish(desk, part);
}

async function finish(desk: TaskDesk, part: ModelPart): Promise<void> {
  const { id } = part;
  const { model, place, random } = desk;
  if (model.state !== 'active') return;
  const owner = await place.contact(part.unit);
  await step(desk, owner, id, 'report', { report: '摸底已完成' });
  if (random.chance(0.3)) {
    await step(desk, await desk.leader(), id, 'return', { reason: '缺少名单' });
    await step(desk, owner, id, 'report', { report: '名单已补' });
  }
  await step(desk, await desk.leader(), id, 'confirm', {});
  part.confirmedOn = desk.today;
}

async function step(desk: TaskDesk, who: Http, id: string, verb: string, body: object): Promise<void> {
  const { items } = await who.get<SubtaskList>(`/tasks/${desk.model.id}/subtasks`);
  const version = items.find((item) => item.id === id)?.version ?? 0;
  await who.post(`/subtasks/${id}/${verb}`, body, version);
  desk.tally.add(`subtask.${verb}`);
}
