import { jurisdictionsWith } from '@app/domain';
import type { Actor } from '../access/actor.js';
import { nowOf, todayOf, type WorkflowContext } from '../shared/context.js';
import { toInstant } from '../shared/instants.js';
import type { HealthBoardView, HealthItemView, HealthSeverity } from '../views/index.js';
import { CALENDAR_CHECKS } from './calendar-checks.js';
import { CHANNEL_CHECKS } from './channel-checks.js';
import { DUTY_CHECKS } from './duty-checks.js';
import type { HealthCheck, HealthScope, HealthSources } from './health-check.js';
import { MESSAGE_CHECKS } from './message-checks.js';
import { SYSTEM_CHECKS } from './system-checks.js';

const CHECKS: readonly HealthCheck[] = [
  ...SYSTEM_CHECKS,
  ...MESSAGE_CHECKS,
  ...CHANNEL_CHECKS,
  ...DUTY_CHECKS,
  ...CALENDAR_CHECKS,
];

const ORDER: Readonly<Record<HealthSeverity, number>> = { red: 0, yellow: 1, note: 2 };

/** 健康: everything that keeps people from being told or from answering, with what to do about it. */
export class HealthBoard {
  constructor(
    private readonly context: WorkflowContext,
    private readonly sources: HealthSources,
  ) {}

  /** Of the jurisdictions in which the reader has the office or keeps units and people. */
  async read(actor: Actor): Promise<HealthBoardView> {
    const found: HealthItemView[] = [];
    for (const check of [...CHECKS, ...(this.sources.checks ?? [])]) {
      const item = await this.look(actor, check);
      if (item !== null) found.push(item);
    }
    const items = found.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
    const countOf = (severity: HealthSeverity): number =>
      items.filter((item) => item.severity === severity).length;
    return { at: toInstant(nowOf(this.context)), red: countOf('red'), yellow: countOf('yellow'), items };
  }

  private async look(actor: Actor, check: HealthCheck): Promise<HealthItemView | null> {
    const jurisdictionIds = jurisdictionsWith(actor, check.roles);
    if (jurisdictionIds.length === 0) return null;
    const { count, rows, ...said } = await check.find(this.scopeOf(jurisdictionIds));
    if (count === 0) return null;
    const { key, severity, sentence, advice, link } = check;
    return { key, severity, count, sentence: sentence(count), advice, link, rows, ...said };
  }

  private scopeOf(jurisdictionIds: readonly string[]): HealthScope {
    const { mail } = this.sources;
    const { manager } = this.context.dataSource;
    return { manager, jurisdictionIds, today: todayOf(this.context), at: nowOf(this.context), mail };
  }
}
