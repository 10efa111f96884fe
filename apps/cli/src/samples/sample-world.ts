import type { AppConfig } from '@app/config';
import {
  Inbox,
  loadActor,
  PlanImports,
  PlanIssue,
  PlanReviews,
  ReviewDesk,
  Subtasks,
  TaskMilestones,
  TaskReports,
  TaskTransitions,
} from '@app/workflow';
import type { Actor, WorkflowContext } from '@app/workflow';
import { Person } from '@app/persistence';
import type { DataSource } from 'typeorm';
import { MovedClock } from './moved-clock.js';

/** The product's own services under a clock that can be moved. The demo's past is made through these alone. */
export interface SampleWorld {
  readonly dataSource: DataSource;
  readonly clock: MovedClock;
  readonly imports: PlanImports;
  readonly reviews: PlanReviews;
  readonly desk: ReviewDesk;
  readonly issue: PlanIssue;
  readonly transitions: TaskTransitions;
  readonly subtasks: Subtasks;
  readonly reports: TaskReports;
  readonly milestones: TaskMilestones;
  readonly inbox: Inbox;
  /** The person behind a login, with their rights. */
  actor(login: string): Promise<Actor>;
}

export function createSampleWorld(config: AppConfig, dataSource: DataSource, now: number): SampleWorld {
  const clock = new MovedClock(now);
  const context: WorkflowContext = { dataSource, clock, onCommitted: () => undefined };
  const actors = new Map<string, Promise<Actor>>();
  return {
    dataSource,
    clock,
    imports: new PlanImports(context, { maxBytes: config.http.uploadMaxBytes }),
    reviews: new PlanReviews(context),
    desk: new ReviewDesk(context),
    issue: new PlanIssue(context),
    transitions: new TaskTransitions(context),
    subtasks: new Subtasks(context),
    reports: new TaskReports(context),
    milestones: new TaskMilestones(context),
    inbox: new Inbox(context),
    actor(login) {
      const known = actors.get(login) ?? findActor(dataSource, login);
      actors.set(login, known);
      return known;
    },
  };
}

async function findActor(dataSource: DataSource, login: string): Promise<Actor> {
  const person = await dataSource.getRepository(Person).findOneByOrFail({ login });
  const actor = await loadActor(dataSource.manager, person.id);
  if (actor === null) throw new Error(`the demo person ${login} is switched off`);
  return actor;
}
