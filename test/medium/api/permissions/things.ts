import { createHash } from 'node:crypto';
import {
  ApiToken,
  Attachment,
  AttachmentContent,
  DigestIssue,
  DutyObjection,
  ExtensionRequest,
  Instruction,
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
}

/** What hangs on no task. */
export interface Things {
  readonly page1: Thing;
  readonly page2: Thing;
  readonly alias: Thing;
  readonly digest: Thing;
  readonly webhook: Thing;
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
  const alias = `${base.canary}工信`;
  return {
    page1: await page(base.units.u1, base.people.contact),
    page2: await page(base.units.u2, base.people.contact2),
    alias: await save(UnitAlias, { ...here, unitId: base.units.u1, alias, aliasKey: alias }),
    digest: await save(DigestIssue, {
      ...{ ...here, week: '2026-W09', asOf: '2026-03-01', policyVersion: 1, at: NOW },
      content: { title: base.canary, total: 3 },
    }),
    webhook,
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
