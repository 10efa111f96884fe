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
