import { instantInShanghai, type Role } from '@app/domain';
import { normaliseUnitName } from '@app/domain';
import { steppedClock, type SteppedClock } from '@app/config';
import { createDataSource, Jurisdiction, Membership, Person, Unit } from '@app/persistence';
import { hashPassword, loadActor, type Actor, type WorkflowContext } from '@app/workflow';
import type { DataSource } from 'typeorm';
import { createTestDatabase } from '../../support/database.js';

export const PASSWORD = 'qiantou-test';

/** A clock text such as `2026-03-02 09:00` of Shanghai as epoch milliseconds. */
export const at = (text: string): number => {
  const [day = '', time = '00:00'] = text.split(' ');
  return instantInShanghai(day, time);
};

/** Logins of the people in the test world. */
export type Login =
  | 'office'
  | 'office2'
  | 'gongxin'
  | 'gongxin-head'
  | 'shangwu'
  | 'caizheng'
  | 'supervisor'
  | 'admin'
  | 'auditor'
  | 'neighbour';

export interface World {
  readonly dataSource: DataSource;
  readonly clock: SteppedClock;
  readonly context: WorkflowContext;
  /** How often the deliverers were woken. */
  readonly wakes: () => number;
  readonly city: Jurisdiction;
  readonly neighbourCity: Jurisdiction;
  readonly units: ReadonlyMap<string, Unit>;
  actor(login: Login): Promise<Actor>;
  unitId(name: string): string;
  close(): Promise<void>;
}

/** A small plan: a lead with a helper, a note that names no lead, a yearly goal, and a unit that is in no directory. */
export const PLAN_TEXT = `长治市设备更新试点工作方案
为贯彻落实国务院关于推动大规模设备更新的决策部署，结合我市实际，制定本方案。
一、总体要求
到2027年，全市设备更新取得明显成效，投资规模较2023年增长25%以上。
二、实施设备更新行动
(一)更新落后设备。聚焦重点行业淘汰落后低效设备，到2026年底，更新设备100台。(牵头单位:市工信局。配合单位:市商务局)
(二)开展以旧换新。鼓励消费品以旧换新，到2026年6月底，举办活动20场以上。(责任单位:市商务局、市财政局)
(三)培育示范企业。每年培育示范企业5家，到2028年达到15家。(牵头单位:市工信局。配合单位:市数据局)
三、保障措施
(四)加强资金支持。统筹用好各类资金，支持设备更新。(牵头单位:市财政局)
`;

const MEMBERS: readonly (readonly [login: Login, unit: string, role: Role])[] = [
  ['office', '市专班办公室', 'office'],
  ['office2', '市专班办公室', 'office'],
  ['gongxin', '市工信局', 'contact'],
  ['gongxin-head', '市工信局', 'head'],
  ['shangwu', '市商务局', 'contact'],
  ['caizheng', '市财政局', 'contact'],
  ['admin', '市专班办公室', 'admin'],
  ['auditor', '市专班办公室', 'auditor'],
];

async function insertJurisdiction(
  dataSource: DataSource,
  values: Partial<Jurisdiction>,
): Promise<Jurisdiction> {
  return dataSource.getRepository(Jurisdiction).save(values as Jurisdiction);
}

async function insertUnit(dataSource: DataSource, jurisdictionId: string, name: string): Promise<Unit> {
  const values = { jurisdictionId, name, nameKey: normaliseUnitName(name) };
  return dataSource.getRepository(Unit).save(values as Unit);
}

/** A database with two cities of one province, their units and people. */
export async function createWorld(now = '2026-03-02 09:00'): Promise<World> {
  const database = await createTestDatabase();
  const dataSource = await createDataSource(database.url, { poolSize: 8 }).initialize();
  const province = await insertJurisdiction(dataSource, {
    code: 'sx',
    name: '山西省',
    taskPrefix: 'SX',
    path: '/sx/',
  });
  const below = (code: string, name: string, taskPrefix: string) =>
    insertJurisdiction(dataSource, { code, name, taskPrefix, parentId: province.id, path: `/sx/${code}/` });
  const city = await below('cz', '长治市', 'CZ');
  const neighbourCity = await below('jc', '晋城市', 'JC');
  const units = new Map<string, Unit>();
  for (const name of ['市专班办公室', '市工信局', '市商务局', '市财政局']) {
    units.set(name, await insertUnit(dataSource, city.id, name));
  }
  const provincial = await insertUnit(dataSource, province.id, '省政府办公厅');
  const foreign = await insertUnit(dataSource, neighbourCity.id, '市专班办公室');
  const passwordHash = await hashPassword(PASSWORD);
  const people = new Map<Login, string>();
  const join = async (login: Login, unit: Unit, role: Role): Promise<void> => {
    const person = { login, name: `${login}同志`, email: `${login}@qiantou.example`, passwordHash };
    const { id } = await dataSource.getRepository(Person).save(person as Person);
    people.set(login, id);
    const membership = { personId: id, unitId: unit.id, jurisdictionId: unit.jurisdictionId, role };
    await dataSource.getRepository(Membership).save(membership as Membership);
  };
  for (const [login, unit, role] of MEMBERS) await join(login, unitNamed(units, unit), role);
  await join('supervisor', provincial, 'supervisor');
  await join('neighbour', foreign, 'office');

  let wakes = 0;
  const clock = steppedClock(at(now));
  return {
    dataSource,
    clock,
    context: { dataSource, clock, onCommitted: () => void wakes++ },
    wakes: () => wakes,
    city,
    neighbourCity,
    units,
    unitId: (name) => unitNamed(units, name).id,
    async actor(login) {
      const actor = await loadActor(dataSource.manager, people.get(login) ?? '0');
      if (actor === null) throw new Error(`no person ${login}`);
      return actor;
    },
    async close() {
      await dataSource.destroy();
      await database.drop();
    },
  };
}

function unitNamed(units: ReadonlyMap<string, Unit>, name: string): Unit {
  const unit = units.get(name);
  if (unit === undefined) throw new Error(`no unit ${name}`);
  return unit;
}
