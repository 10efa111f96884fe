import type { Me, UnitView } from '@app/workflow';
import type { Http } from '../support/http.js';
import type { SeedPlace } from '../support/seeds.js';
import type { YearWorld } from './year-world.js';

/** A city with its office, its leaders and its units; people are appointed when they are first needed. */
export class Place {
  private readonly appointed = new Map<string, Promise<Http>>();

  private constructor(
    private readonly world: YearWorld,
    private readonly prefix: string,
    readonly name: string,
    readonly id: string,
    readonly admin: Http,
    readonly office: Http,
    /** The second person of the office: 销号. */
    readonly colleague: Http,
    readonly supervisor: Http,
    readonly auditor: Http,
  ) {}

  static async open(world: YearWorld, seed: SeedPlace): Promise<Place> {
    const admin = await world.found(seed.name, seed.taskPrefix);
    const { jurisdictions } = await admin.get<Me>('/session');
    const [jurisdiction] = jurisdictions;
    if (jurisdiction === undefined) throw new Error('an administrator without a jurisdiction');
    const [office] = await unitsOf(admin, jurisdiction.id);
    if (office === undefined) throw new Error('a founded place without an office');
    for (const unit of seed.units) await addUnit(admin, jurisdiction.id, unit);
    const low = seed.taskPrefix.toLowerCase();
    const hire = (what: string, name: string, role: string): Promise<Http> =>
      world.hire(admin, `${low}-${what}`, name, office.id, role);
    return new Place(
      world,
      low,
      seed.name,
      jurisdiction.id,
      admin,
      await hire('office', '专班甲', 'office'),
      await hire('colleague', '专班乙', 'office'),
      await hire('supervisor', '分管市长', 'supervisor'),
      await hire('auditor', '审计员', 'auditor'),
    );
  }

  /** 联络员 of a unit. */
  contact(unitId: string): Promise<Http> {
    return this.appoint(unitId, 'contact', '联络员');
  }

  /** 单位负责人 of a unit. */
  head(unitId: string): Promise<Http> {
    return this.appoint(unitId, 'head', '负责人');
  }

  private appoint(unitId: string, role: string, name: string): Promise<Http> {
    const login = `${this.prefix}-${role}-${unitId}`;
    const known = this.appointed.get(login);
    if (known !== undefined) return known;
    const hired = this.world.hire(this.admin, login, `${name}${unitId}`, unitId, role);
    this.appointed.set(login, hired);
    return hired;
  }
}

const unitsOf = async (http: Http, jurisdictionId: string): Promise<readonly UnitView[]> =>
  (await http.get<{ items: UnitView[] }>('/units', { jurisdictionId })).items;

async function addUnit(admin: Http, jurisdictionId: string, unit: SeedPlace['units'][number]): Promise<void> {
  const { name, kind, aliases = [], functions = [] } = unit;
  const { id, version } = await admin.post<UnitView>('/units', { jurisdictionId, name, kind });
  if (functions.length > 0) await admin.patch(`/units/${id}`, { functionCodes: functions }, version);
  for (const alias of aliases) await admin.post(`/units/${id}/aliases`, { alias });
}
