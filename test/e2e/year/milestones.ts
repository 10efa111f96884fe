import type { TaskExtensions } from '@app/workflow';
import type { Http } from '../support/http.js';
import { plusDays } from './days.js';
import { LAST_DAY, type TaskDesk } from './task-desk.js';
import type { ModelMilestone } from './year-model.js';

/** 节点: reached in time, late or never, some after a postponement. @param reached after each that is confirmed */
export function planMilestones(desk: TaskDesk, reached: () => void): void {
  for (const milestone of desk.model.milestones) {
    if (milestone.due <= LAST_DAY) planOne(desk, milestone, reached);
  }
}

function planOne(desk: TaskDesk, milestone: ModelMilestone, reached: () => void): void {
  const { random } = desk;
  const after = (days: number): string => plusDays(milestone.due, days);
  const reach = (): Promise<void> => reachIt(desk, milestone, reached);
  const fate = random.integer(1, 20);
  if (fate <= 2) return; // never
  if (fate <= 5) desk.later(after(-20), () => postpone(desk, milestone, fate !== 5, reach));
  else if (fate <= 9) desk.later(after(random.integer(3, 25)), reach);
  else desk.later(after(-random.integer(5, 40)), reach);
}

/** 延期申请 and the office's answer. */
async function postpone(
  desk: TaskDesk,
  milestone: ModelMilestone,
  granted: boolean,
  reach: () => Promise<void>,
): Promise<void> {
  const { model, tally } = desk;
  const lead = await desk.leader();
  const path = `/tasks/${model.id}/extensions`;
  const offers = (await lead.get<TaskExtensions>(path)).milestones;
  const offer = offers.find(({ milestoneId }) => milestoneId === milestone.id);
  if (model.state !== 'active' || offer?.mayRequest !== true) return;
  const newDue = plusDays(milestone.due, 60);
  const body = { newDue, reason: '设备交付推迟', progress: '合同已签' };
  await lead.post(`/milestones/${milestone.id}/extensions`, body, await versionOf(desk, milestone));
  tally.add('extension.request');
  await decide(desk, milestone, granted ? 'approve' : 'reject');
  if (granted) milestone.due = newDue;
  desk.later(plusDays(milestone.due, granted ? -4 : 6), reach);
}

async function decide(desk: TaskDesk, { id }: ModelMilestone, verb: 'approve' | 'reject'): Promise<void> {
  const { office } = desk.place;
  const { items } = await office.get<TaskExtensions>(`/tasks/${desk.model.id}/extensions`);
  const request = items.find(({ milestoneId, state }) => milestoneId === id && state === 'requested');
  await office.post(`/extensions/${request?.id}/${verb}`, { note: '已研究' }, request?.version);
  desk.tally.add(`extension.${verb}`);
}

async function reachIt(desk: TaskDesk, milestone: ModelMilestone, reached: () => void): Promise<void> {
  const { model, place, random } = desk;
  if (model.state !== 'active' || milestone.state !== 'planned') return;
  await step(desk, await desk.leader(), milestone, 'report', { evidence: '已完成，附验收表' });
  if (random.chance(0.2)) {
    await step(desk, place.office, milestone, 'return', { reason: '请补充佐证材料' });
    await step(desk, await desk.leader(), milestone, 'report', { evidence: '佐证材料已补' });
  }
  await step(desk, place.office, milestone, 'confirm', {});
  milestone.state = 'confirmed';
  reached();
}

async function step(
  desk: TaskDesk,
  who: Http,
  milestone: ModelMilestone,
  verb: string,
  body: object,
): Promise<void> {
  await who.post(`/milestones/${milestone.id}/${verb}`, body, await versionOf(desk, milestone));
  desk.tally.add(`milestone.${verb}`);
}

async function versionOf(desk: TaskDesk, { id }: ModelMilestone): Promise<number> {
  const { milestones } = await desk.read();
  return milestones.find((milestone) => milestone.id === id)?.version ?? 0;
}
