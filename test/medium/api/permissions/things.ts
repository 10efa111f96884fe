import { createHash } from 'node:crypto';
import type { PaperContent } from '@app/domain';
import { DEFAULT_POLICY, emptyCounts } from '@app/domain';
import {
  ApiToken,
  Attachment,
  AttachmentContent,
  BulletinCounter,
  BulletinIssue,
  Channel,
  DigestIssue,
  DutyObjection,
  ExtensionRequest,
  Instruction,
  Paper,
  Notification,
  OutboundMessage,
  ReportPage,
  Subtask,
  UnitAlias,
  UnitFeed,
  WebhookDelivery,
  WebhookEndpoint,
} from '@app/persistence';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import { at } from '../../workflow/world.js';
import { SECRET, type Base, type Thing } from './place.js';
import type { Plans } from './plans.js';

/** What the database keeps of a secret. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
export const feedSecret = (unitId: string): string => `feed-of-${unitId}`.padEnd(43, '-');

const NOW = new Date(at('2026-03-02 09:00'));
const LATER = new Date(at('2027-03-02 09:00'));
const DUE = '2026-12-31';

/** A task and one of everything that hangs on it. */
export interface Duty {
  readonly task: Thing;
  readonly milestone: Thing;
  readonly subtask: Thing;
  readonly extension: Thing;
  readonly attachment: Thing;
  readonly instruction: Thing;
  /** Issued, to the lead; and a draft. */
  readonly paper: Thing;
  readonly paperDraft: Thing;
}

/** What hangs on no task. */
export interface Things {
  readonly page1: Thing;
  readonly page2: Thing;
  readonly alias: Thing;
  readonly digest: Thing;
  readonly bulletin: Thing;
  readonly bulletinDraft: Thing;
  /** A message of the delivery log, refused by the other side. */
  readonly message: Thing;
  readonly webhook: Thing;
  readonly channel: Thing;
  readonly delivery: Thing;
  /** Tokens of the contact and of whoever else. */
  readonly token: Readonly<Record<'office' | 'contact' | 'contact2', string>>;
}

const saver =
  (dataSource: DataSource) =>
  async <E extends ObjectLiteral>(entity: EntityTarget<E>, values: object): Promise<Thing> => {
    const row = await dataSource.getRepository(entity).save(values as E);
    return { id: String(row['id']), version: 1 };
  };

/** What an issued paper says. */
const paperOf = (word: string): PaperContent => ({
  ...{ kind: 'supervise', issuer: word, numberText: word, title: '督办通知单', addressee: word },
  ...{ blocks: [{ style: 'text', text: word }], rows: [], demand: word, answerDue: DUE, cc: [], day: DUE },
  policyVersion: 1,
});

/** Who does what on a task of the place: `mine` is led by the first unit, `part` has it as a helper. */
export async function hangOn(
  dataSource: DataSource,
  base: Base,
  plans: Plans,
  which: 'mine' | 'part' | 'other',
): Promise<Duty> {
  const save = saver(dataSource);
  const { task, milestone } = plans.tasks[which];
  const lead = which === 'mine' ? base.units.u1 : base.units.u2;
  const leadPerson = which === 'mine' ? base.people.contact : base.people.contact2;
  const on = { jurisdictionId: base.id, taskId: task.id };
  const word = `${base.canary}${which === 'other' ? SECRET : which}`;
  // One is under way, so that something waits for the office's word.
  await dataSource.query('UPDATE task SET title = title || $2, state = $3 WHERE id = $1', [
    ...[task.id, word, which === 'part' ? 'active' : 'issued'],
  ]);
  const sha256 = hashOf(`${base.key}-${which}`);
  const file = { mediaType: 'text/plain', byteSize: 3 };
  await dataSource.getRepository(AttachmentContent).insert({
    ...{ jurisdictionId: base.id, sha256, byteSize: 3, bytes: Buffer.from('abc'), scan: 'clean' },
    ...{ at: NOW, scannedAt: NOW, scanner: '' },
  });
  await save(DutyObjection, {
    ...{ ...on, unitId: lead, personId: leadPerson, reason: word, clauseText: word, at: NOW },
  });
  return {
    task,
    milestone,
    subtask: await save(Subtask, {
      ...{ ...on, unitId: which === 'other' ? base.units.u2 : base.units.u1, kind: 'split', title: word },
      ...{ at: NOW, sort: 1 },
    }),
    extension: await save(ExtensionRequest, {
      ...{ ...on, milestoneId: milestone.id, milestoneName: word, unitId: lead, personId: leadPerson },
      ...{ reason: word, fromDue: DUE, newDue: '2027-06-30', at: NOW },
    }),
    attachment: await save(Attachment, {
      ...{ ...on, ...file, subjectType: 'task', subjectId: task.id, sha256, name: `${word}.txt` },
      ...{ personId: leadPerson, at: NOW },
    }),
    instruction: await save(Instruction, {
      ...{ jurisdictionId: base.id, planId: plans.issued.id, taskId: task.id, text: word, at: NOW },
      ...{ state: 'answered', answeredAt: NOW },
      authorId: which === 'mine' ? base.people.supervisor : base.people.office,
    }),
    paper: await save(Paper, {
      ...{ ...on, unitId: lead, kind: 'supervise', day: DUE, reason: word, key: `${word}-issued` },
      ...{
        state: 'issued',
        year: 2026,
        number: Number(task.id),
        issuedAt: NOW,
        issuedById: base.people.office,
      },
      ...{ content: paperOf(word), file: Buffer.from('abc'), sha256: hashOf(word) },
    }),
    paperDraft: await save(Paper, {
      ...{ ...on, unitId: lead, kind: 'chase', day: DUE, reason: word, key: `${word}-draft` },
    }),
  };
}

/** A bulletin over nothing: issued where it has a number. */
function bulletinOf(base: Base, number: number | null): object {
  const facts = { asOf: '2026-03-01', periodFrom: '2026-02-01', periodTo: '2026-03-01' };
  const figures = { total: 0, byClass: emptyCounts(), byUnit: [], finished: 0, newlyOverdue: 0 };
  const generated = { overview: base.canary, problems: '', requirements: '' };
  const issued = { state: 'issued', year: 2026, number, issuedAt: NOW, issuedById: base.people.office };
  return {
    ...{ jurisdictionId: base.id, title: base.canary, ...facts, at: NOW, createdById: base.people.office },
    ...{ scope: { plans: [], groups: [] }, policyVersion: 0, texts: {} },
    rules: { lights: DEFAULT_POLICY.lights, calendar: { days: [], years: [] } },
    data: { ...facts, tasks: [], missedReports: [], figures, generated },
    ...(number === null ? {} : { ...issued, file: Buffer.from('docx'), sha256: hashOf('docx') }),
  };
}

/** Report pages, digest, webhook, tokens. */
export async function furnish(dataSource: DataSource, base: Base): Promise<Things> {
  const save = saver(dataSource);
  const here = { jurisdictionId: base.id };
  const page = (unitId: string, savedById: string): Promise<Thing> =>
    save(ReportPage, {
      ...{ ...here, unitId, period: '2026-03', cadence: 'monthly', due: '2026-03-25', state: 'submitted' },
      ...{
        savedAt: NOW,
        savedById,
        submittedAt: NOW,
        submittedById: savedById,
        filedAt: NOW,
        firstFiledAt: NOW,
      },
    });
  const token = async (who: 'office' | 'contact' | 'contact2'): Promise<string> =>
    (
      await save(ApiToken, {
        ...{ personId: base.people[who], name: `${base.canary}${who}`, prefix: 'qt_x', scopes: ['read'] },
        ...{ tokenHash: `${base.key}-${who}`, issuedAt: NOW, expiresAt: LATER },
      })
    ).id;
  for (const [unitId, personId] of [
    [base.units.u1, base.people.contact],
    [base.units.u2, base.people.contact2],
  ] as const)
    await save(UnitFeed, { ...here, unitId, personId, tokenHash: hashOf(feedSecret(unitId)), at: NOW });
  const webhook = await save(WebhookEndpoint, {
    ...{ ...here, name: `${base.canary}接收`, url: 'https://hooks.example/', secret: 'x', events: ['*'] },
  });
  const message = await save(OutboundMessage, {
    ...{
      ...here,
      key: `${base.key}-refused`,
      personId: base.people.contact,
      kind: 'daily',
      day: '2026-03-02',
    },
    ...{ status: 'failed', attempts: 1, lastError: 'no such user' },
  });
  await save(Notification, {
    ...{ ...here, key: `${base.key}-refused-line`, personId: base.people.contact, channel: 'email' },
    ...{ kind: 'reminder', step: 'before-7', slot: '2026-03-02', subjectType: 'plan', subjectId: '1' },
    ...{ title: base.canary, body: base.canary, at: NOW, messageId: message.id },
  });
  await dataSource.manager.insert(BulletinCounter, { ...here, year: 2026, last: 1 });
  const alias = `${base.canary}工信`;
  return {
    page1: await page(base.units.u1, base.people.contact),
    page2: await page(base.units.u2, base.people.contact2),
    alias: await save(UnitAlias, { ...here, unitId: base.units.u1, alias, aliasKey: alias }),
    digest: await save(DigestIssue, {
      ...{ ...here, period: '2026-W09', asOf: '2026-03-01', policyVersion: 1, at: NOW },
      content: { title: base.canary, total: 3 },
    }),
    bulletin: await save(BulletinIssue, bulletinOf(base, 1)),
    bulletinDraft: await save(BulletinIssue, bulletinOf(base, null)),
    message,
    webhook,
    channel: await save(Channel, { ...here, kind: 'wecom', name: `${base.canary}群`, url: 'x' }),
    delivery: await save(WebhookDelivery, {
      ...{ ...here, endpointId: webhook.id, type: 'webhook.test', status: 'failed', at: NOW },
    }),
    token: {
      office: await token('office'),
      contact: await token('contact'),
      contact2: await token('contact2'),
    },
  };
}
