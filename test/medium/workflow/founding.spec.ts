import { foundJurisdiction, Sessions } from '@app/workflow';
import { createWorld, type World } from './world.js';

describe('founding a jurisdiction', () => {
  let world: World;
  const founding = {
    name: '某市',
    taskPrefix: 'MS',
    officeName: '某市工作专班办公室',
    admin: { login: 'first', name: '管理员', password: 'long-enough-1' },
  };

  beforeAll(async () => {
    world = await createWorld();
    await foundJurisdiction(world.context, founding);
  });

  afterAll(() => world?.close());

  it('lets its administrator sign in, with that role and no other', async () => {
    const sessions = new Sessions(world.context, { idleMinutes: 30, maxHours: 12 });
    const { me } = await sessions.signIn({
      login: 'first',
      password: 'long-enough-1',
      ip: '::1',
      userAgent: '',
    });
    expect(me.memberships).toMatchObject([
      { jurisdictionName: '某市', unitName: '某市工作专班办公室', role: 'admin' },
    ]);
  });

  it('puts a place under the one above it, and refuses where that is unknown', async () => {
    const below = {
      ...founding,
      name: '某县',
      taskPrefix: 'MX',
      admin: { ...founding.admin, login: 'county' },
    };
    await foundJurisdiction(world.context, { ...below, parentCode: 'ms' });
    const rows = await world.dataSource.query<{ path: string; parent: string | null }[]>(
      `SELECT j.path, up.code AS parent FROM jurisdiction j LEFT JOIN jurisdiction up ON up.id = j.parent_id
       WHERE j.code IN ('ms', 'mx') ORDER BY j.path`,
    );
    expect(rows).toEqual([
      { path: '/ms/', parent: null },
      { path: '/ms/mx/', parent: 'ms' },
    ]);
    const nowhere = foundJurisdiction(world.context, { ...below, taskPrefix: 'NO', parentCode: 'nowhere' });
    await expect(nowhere).rejects.toMatchObject({ code: 'PARENT_UNKNOWN' });
  });

  it('leaves nothing behind where it is refused', async () => {
    const again = foundJurisdiction(world.context, {
      ...founding,
      admin: { ...founding.admin, login: 'x2' },
    });
    await expect(again).rejects.toMatchObject({ code: 'JURISDICTION_TAKEN' });
    const taken = foundJurisdiction(world.context, { ...founding, taskPrefix: 'OT' });
    await expect(taken).rejects.toMatchObject({ code: 'LOGIN_TAKEN' });
    const [left] = await world.dataSource.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM jurisdiction WHERE code IN ('ms', 'ot')`,
    );
    expect(left?.count).toBe(1);
  });
});
