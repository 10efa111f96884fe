import { PlanImports, PlanIssue, PlanReviews, ReviewDesk } from '@app/workflow';
import { at, type World } from '../../medium/workflow/world.js';

/** Lead units of the world, each with a contact. */
const LEADS = ['市工信局', '市商务局', '市财政局'];

const planText = (title: string, clauses: number): string => `长治市${title}工作方案
为推动设备更新，结合我市实际，制定本方案。
一、实施设备更新行动
${Array.from(
  { length: clauses },
  (_, i) =>
    `${i + 1}.更新第${i + 1}批设备。聚焦重点行业，到2026年底，更新设备${100 + i}台。(牵头单位:${LEADS[i % LEADS.length]})`,
).join('\n')}
`;

/** Hands a plan out in this process: its notices are in the tables, and nobody is woken. */
export async function handOutPlan(world: World, title: string, clauses = 3): Promise<void> {
  const { context, city, clock } = world;
  clock.set(at('2026-12-24 09:00'));
  const office = await world.actor('office');
  const bytes = Buffer.from(planText(title, clauses));
  const input = { jurisdictionId: city.id, fileName: `${title}.txt`, bytes };
  const { planId } = await new PlanImports(context, { maxBytes: 100_000 }).importDocument(office, input);
  const { review } = await new PlanReviews(context).adoptUnits(office, planId, undefined);
  await new ReviewDesk(context).acceptAll(office, planId, review.plan.version);
  await new PlanIssue(context).issue(office, planId, review.plan.version);
}

/** Where the world's tables are. */
export const urlOf = ({ dataSource }: World): string => (dataSource.options as { url: string }).url;

/** Mails that have not gone out. */
export async function waitingMails({ dataSource }: World): Promise<number> {
  const [row] = await dataSource.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM outbound_message WHERE status NOT IN ('sent', 'skipped')`,
  );
  return row?.count ?? 0;
}
