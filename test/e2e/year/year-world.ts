import { loadConfig, steppedClock, type SteppedClock } from '@app/config';
import { createDataSource } from '@app/persistence';
import { foundJurisdiction } from '@app/workflow';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { AddressInfo } from 'node:net';
import type { DataSource } from 'typeorm';
import { createApp } from '../../../apps/api/src/create-app.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { Http } from '../support/http.js';
import { instant } from './days.js';

const PASSWORD = 'a whole year 2027';
/** Nobody signs in again all year: what is tested here is the work, not the session. */
const SESSION = { idleMinutes: 1_000_000, maxHours: 20_000 };
const PAUSE_MS = 1000;

/** The product on an empty database, with a clock that the test moves, spoken to over HTTP alone. */
export class YearWorld {
  private readonly people = new Map<string, Promise<Http>>();

  private constructor(
    private readonly database: TestDatabase,
    private readonly dataSource: DataSource,
    private readonly app: NestExpressApplication,
    private readonly clock: SteppedClock,
    readonly url: string,
  ) {}

  static async start(day: string): Promise<YearWorld> {
    const database = await createTestDatabase();
    const dataSource = await createDataSource(database.url).initialize();
    const clock = steppedClock(instant(day, '08:00'));
    const config = { ...loadConfig({ LOG_LEVEL: 'error' }), session: SESSION };
    const parts = { config, dataSource, clock, onCommitted: () => undefined };
    const app = await createApp(parts, { quiet: true });
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    return new YearWorld(database, dataSource, app, clock, `http://127.0.0.1:${port}`);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.dataSource.destroy();
    await this.database.drop();
  }

  moveTo(day: string, time: string): void {
    const wanted = instant(day, time);
    if (wanted > this.clock.now()) this.clock.set(wanted);
    else this.clock.advance(PAUSE_MS); // two things at the same time: one after the other
  }

  /** The command `qiantou init`: an empty place with its first administrator. */
  async found(name: string, taskPrefix: string): Promise<Http> {
    const login = `${taskPrefix.toLowerCase()}-admin`;
    const admin = { login, name: '管理员', password: PASSWORD };
    const officeName = `${name}工作专班办公室`;
    await foundJurisdiction(this.context, { name, taskPrefix, officeName, admin });
    return this.signIn(login);
  }

  /** What the command works with. */
  get context(): { dataSource: DataSource; clock: SteppedClock } {
    return { dataSource: this.dataSource, clock: this.clock };
  }

  /** Made by the administrator of the place; signed in the first time they are needed. */
  async hire(admin: Http, login: string, name: string, unitId: string, role: string): Promise<Http> {
    await admin.post('/people', { login, name, password: PASSWORD, memberships: [{ unitId, role }] });
    return this.signIn(login);
  }

  signIn(login: string): Promise<Http> {
    const known = this.people.get(login);
    if (known !== undefined) return known;
    this.clock.advance(PAUSE_MS);
    const session = Http.signIn(this.url, login, PASSWORD);
    this.people.set(login, session);
    return session;
  }
}
