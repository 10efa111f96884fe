import {
  announce,
  createDataSource,
  Jurisdiction,
  Notification,
  OutboundMessage,
  Person,
} from '@app/persistence';
import type { NotificationDraft } from '@app/persistence';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

const AT = new Date('2027-12-28T01:00:00Z');

describe('announcing', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let draft: NotificationDraft;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await createDataSource(database.url).initialize();
    const place = await dataSource
      .getRepository(Jurisdiction)
      .save({ code: 'a', name: 'a', taskPrefix: 'A', path: '/a/' });
    const person = await dataSource.getRepository(Person).save({ login: 'p', name: '甲', passwordHash: 'x' });
    draft = {
      businessKey: 'before-1|milestone:1|2027-12-29',
      jurisdictionId: place.id,
      personId: person.id,
      kind: 'reminder',
      step: 'before-1',
      slot: '2027-12-28',
      subjectType: 'milestone',
      subjectId: '1',
      taskId: null,
      title: '题',
      body: '文',
      channels: ['inbox', 'email'],
      group: 'daily:2027-12-28',
      groupKind: 'daily',
    };
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const say = (changes: Partial<NotificationDraft> = {}) =>
    dataSource.transaction((manager) => announce(manager, [{ ...draft, ...changes }], AT));
  const mailed = (businessKey: string) =>
    dataSource.getRepository(Notification).findOneByOrFail({ key: `${businessKey}|${draft.personId}|email` });

  it('writes one row a channel and one mail', async () => {
    expect(await say()).toHaveLength(2);
    expect(
      await dataSource.getRepository(OutboundMessage).countBy({ key: `daily:2027-12-28:${draft.personId}` }),
    ).toBe(1);
    expect((await mailed(draft.businessKey)).messageId).not.toBeNull();
  });

  it('says the same thing once, however often it is said', async () => {
    expect(await say()).toEqual([]);
    expect(await dataSource.getRepository(Notification).count()).toBe(2);
  });

  it('puts the next thing of the day into the same mail', async () => {
    const key = 'before-7|milestone:2|2028-01-04';
    await say({ businessKey: key, subjectId: '2' });
    expect((await mailed(key)).messageId).toBe((await mailed(draft.businessKey)).messageId);
  });

  it('leaves what comes after the mail has gone without a mail of its own', async () => {
    await dataSource.getRepository(OutboundMessage).update({ kind: 'daily' }, { status: 'sent' });
    const key = 'before-1|milestone:3|2027-12-29';
    await say({ businessKey: key, subjectId: '3' });
    expect(await mailed(key)).toMatchObject({ messageId: null, status: 'pending' });
  });

  it('records a skipped step without telling anybody', async () => {
    const key = 'before-30|milestone:4|2027-12-29';
    await say({ businessKey: key, subjectId: '4', skipped: '补发时已过期' });
    expect(await mailed(key)).toMatchObject({
      messageId: null,
      status: 'skipped',
      statusReason: '补发时已过期',
    });
  });
});
