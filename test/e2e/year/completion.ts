import { plusDays } from './days.js';
import type { TaskDesk } from './task-desk.js';

const ARCHIVED_ON = '2028-01-20';

/** 申请办结 → 审核, sometimes 退回 → 办结 → 销号 by a second person → 归档, where nothing is left open. */
export async function tryToComplete(desk: TaskDesk): Promise<void> {
  const { milestones, parts, state } = desk.model;
  if (state !== 'active' || parts.some(({ confirmedOn }) => confirmedOn === null)) return;
  if (milestones.some((milestone) => milestone.state !== 'confirmed')) return;
  await desk.move(await desk.leader(), 'request_completion', '任务已完成');
  if (desk.random.chance(0.2)) {
    await desk.move(desk.place.office, 'return', '请补充总结');
    await desk.move(await desk.leader(), 'request_completion', '总结已补');
  }
  desk.model.state = 'completion_requested';
  desk.later(plusDays(desk.today, 5), () => approve(desk));
}

async function approve(desk: TaskDesk): Promise<void> {
  await desk.officeMove('approve', 'completion_requested', 'completed');
  desk.model.completedOn = desk.today;
  await refuseOwnClosing(desk);
  desk.later(plusDays(desk.today, 7), async () => {
    await desk.move(desk.place.colleague, 'close');
    desk.model.state = 'closed';
  });
  if (desk.random.chance(0.5))
    desk.later(ARCHIVED_ON, () => desk.officeMove('archive', 'closed', 'archived'));
}

/** Whoever approved the completion cannot strike the task off. */
async function refuseOwnClosing(desk: TaskDesk): Promise<void> {
  const { version } = await desk.read();
  const question = { body: { action: 'close' }, version };
  const path = `/tasks/${desk.model.id}/transitions`;
  const { status, body } = await desk.place.office.ask<{ code: string }>('POST', path, question);
  expect([status, body.code]).toEqual([409, 'SECOND_PERSON_REQUIRED']);
}
