import type {
  DraftTask,
  DraftTaskEdited,
  ImportedPlan,
  LedgerRow,
  Me,
  Page,
  PlanIssued,
  PlanReview,
  ReviewChange,
  TaskDetail,
  UnitsAdopted,
} from '@app/workflow';
import type { Http, Question } from './http.js';
import { type SeedPlan, seedPlanBytes } from './seeds.js';

/** What a 专班办公室 does all day, through the API. */
export async function jurisdictionId(http: Http, name: string): Promise<string> {
  const { jurisdictions } = await http.get<Me>('/session');
  const found = jurisdictions.find((jurisdiction) => jurisdiction.name === name);
  if (found === undefined) throw new Error(`not a jurisdiction of this person: ${name}`);
  return found.id;
}

export function uploadForm(jurisdiction: string, bytes: Uint8Array, fileName: string): FormData {
  const form = new FormData();
  form.set('jurisdictionId', jurisdiction);
  form.set('file', new Blob([new Uint8Array(bytes)], { type: 'text/plain' }), fileName);
  return form;
}

export async function importPlan(http: Http, plan: SeedPlan): Promise<ImportedPlan> {
  const jurisdiction = await jurisdictionId(http, plan.jurisdiction);
  const form = uploadForm(jurisdiction, seedPlanBytes(plan.file), plan.file);
  return http.must('POST', '/plans/imports', { form });
}

/** Leads where the plan names none, no task where nobody can be named, unknown names into the directory, 交办. */
export async function reviewAndIssue(
  http: Http,
  planId: string,
  leads: SeedPlan['leads'],
): Promise<PlanIssued> {
  const review = await http.get<PlanReview>(`/plans/${planId}`);
  for (const task of review.tasks) await decide(http, `/plans/${planId}/tasks/${task.id}`, task, leads);
  const adopted = await http.post<UnitsAdopted>(`/plans/${planId}/units`);
  expect(adopted.review.blockers.map(({ code }) => code)).toEqual(['UNREVIEWED']);
  const { version } = adopted.review.plan;
  const accepted = await http.post<ReviewChange>(`/plans/${planId}/review/accept-all`, {}, version);
  expect([accepted.refused, accepted.blockers]).toEqual([[], []]);
  return http.post(`/plans/${planId}/issue`, {}, version);
}

async function decide(http: Http, path: string, task: DraftTask, leads: SeedPlan['leads']): Promise<void> {
  const choice = leads[task.clause.path];
  if (choice !== undefined) {
    const cooperating = choice.cooperating.map((name) => ({ name, role: 'cooperating' }));
    const assignments = [{ name: choice.lead, role: 'lead' }, ...cooperating];
    const edited = await http.patch<DraftTaskEdited>(path, { assignments }, task.version);
    if (task.review === 'rejected') await http.post(`${path}/reopen`, {}, edited.task.version);
  } else if (task.review === 'unreviewed' && !task.assignments.some(({ role }) => role === 'lead')) {
    await http.post(`${path}/reject`, {}, task.version);
  }
}

/** The whole ledger, page by page. */
export async function ledger(http: Http, query: Question['query'] = {}): Promise<LedgerRow[]> {
  const rows: LedgerRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await http.get<Page<LedgerRow>>('/tasks', { ...query, cursor });
    rows.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return rows;
}

export const task = (http: Http, id: string): Promise<TaskDetail> => http.get(`/tasks/${id}`);

export async function transition(http: Http, id: string, action: string, note = ''): Promise<TaskDetail> {
  const { version } = await task(http, id);
  return http.post(`/tasks/${id}/transitions`, note === '' ? { action } : { action, note }, version);
}

export function reportMilestone(
  http: Http,
  milestone: { readonly id: string; readonly version: number },
  evidence: string,
): Promise<TaskDetail> {
  return http.post(`/milestones/${milestone.id}/report`, { evidence }, milestone.version);
}
