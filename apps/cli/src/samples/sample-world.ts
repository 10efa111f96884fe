import type { AppConfig, WebhookHost } from '@app/config';
import {
  Attachments,
  BulletinDesk,
  Channels,
  Extensions,
  GroupMembers,
  Inbox,
  InstructionDesk,
  InstructionSteps,
  LadderChoices,
  loadActor,
  PaperDesk,
  PaperIssue,
  PlanImports,
  PlanIssue,
  PlanReviews,
  Policies,
  ReportMoves,
  ReportPages,
  ReviewDesk,
  Subtasks,
  TaskMilestones,
  TaskReassignments,
  TaskReports,
  TaskTransitions,
  Units,
} from '@app/workflow';
import type { Actor, WorkflowContext } from '@app/workflow';
import { openSecretBox, Person } from '@app/persistence';
import type { DataSource } from 'typeorm';
import { MovedClock } from './moved-clock.js';

/** Where the demo's robots would be: nobody lives there, and the installation itself allows no such address. */
const INVENTED_HOST: WebhookHost = {
  protocol: 'https:',
  hostname: 'robot.qiantou.example',
  port: 443,
  internal: false,
};

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
  readonly units: Units;
  readonly groups: GroupMembers;
  readonly policies: Policies;
  readonly reassignments: TaskReassignments;
  readonly attachments: Attachments;
  readonly extensions: Extensions;
  readonly instructions: InstructionDesk;
  readonly instructionSteps: InstructionSteps;
  readonly pages: ReportPages;
  readonly pageMoves: ReportMoves;
  readonly ladders: LadderChoices;
  readonly papers: PaperDesk;
  readonly paperIssue: PaperIssue;
  readonly bulletins: BulletinDesk;
  readonly channels: Channels;
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
    units: new Units(context),
    groups: new GroupMembers(context),
    policies: new Policies(context),
    reassignments: new TaskReassignments(context),
    attachments: new Attachments(context, config.attachments, null),
    extensions: new Extensions(context),
    instructions: new InstructionDesk(context),
    instructionSteps: new InstructionSteps(context),
    pages: new ReportPages(context),
    pageMoves: new ReportMoves(context),
    ladders: new LadderChoices(context),
    papers: new PaperDesk(context),
    paperIssue: new PaperIssue(context),
    bulletins: new BulletinDesk(context),
    channels: new Channels(context, [INVENTED_HOST], config.mail.smtpUrl !== null, openSecretBox(config)),
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
