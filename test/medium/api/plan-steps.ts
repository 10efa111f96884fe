import type { PlanReview } from '@app/workflow';
import type { World } from '../workflow/world.js';
import type { Client } from './app.js';

export const API = '/api/v1';
export const match = (version: number) => ({ 'If-Match': `"${version}"` });

/** What an office does with a plan before a test begins, over HTTP. */
export async function importPlan(office: Client, world: World, text: string): Promise<PlanReview> {
  const { body } = await office
    .post(`${API}/plans/imports`)
    .send({ jurisdictionId: world.city.id, text })
    .expect(201);
  return readPlan(office, body.planId);
}

export async function readPlan(office: Client, planId: string): Promise<PlanReview> {
  return (await office.get(`${API}/plans/${planId}`).expect(200)).body as PlanReview;
}

/** Unknown names into the directory, everything accepted, 交办. */
export async function issuePlan(office: Client, { id, version }: PlanReview['plan']): Promise<PlanReview> {
  await office.post(`${API}/plans/${id}/units`).send({}).expect(200);
  await office.post(`${API}/plans/${id}/review/accept-all`).set(match(version)).send({}).expect(200);
  const { plan } = await readPlan(office, id);
  await office.post(`${API}/plans/${id}/issue`).set(match(plan.version)).send({}).expect(200);
  return readPlan(office, id);
}
