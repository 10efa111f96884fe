import { DEFAULT_LIGHTS, groupBy, yellowLimit } from '@app/domain';
import type { Bindings } from '../shared/bindings.js';
import type { Id } from '../views/index.js';
import type { LightRules } from './ledger-rows.js';

/** The days that decide classes and lights; the same that the domain's `lightOf` is given. */
export interface LedgerDays {
  readonly today: string;
  /** Last due date that is still yellow, where nothing else is laid down. */
  readonly yellowUntil: string;
  /** Jurisdictions with another such day. */
  readonly otherwise: readonly { readonly until: string; readonly jurisdictionIds: readonly Id[] }[];
}

/** The days that a statement over the ledger compares with. */
export function daysOf({ today, calendar, laidDown }: LightRules): LedgerDays {
  const yellowUntil = yellowLimit(today, calendar, DEFAULT_LIGHTS);
  const others = [...laidDown].flatMap(([id, policy]) => {
    const until = yellowLimit(today, calendar, policy);
    return until === yellowUntil ? [] : [{ id, until }];
  });
  const otherwise = [...groupBy(others, ({ until }) => until)].map(([until, rows]) => ({
    until,
    jurisdictionIds: rows.map(({ id }) => id),
  }));
  return { today, yellowUntil, otherwise };
}

/** That task `t`'s due day is, or is not, within its jurisdiction's yellow days; the plain range in front uses the index. */
export function withinYellow(days: LedgerDays, bind: Bindings, within: boolean): string {
  const sign = within ? '<=' : '>';
  const all = [days.yellowUntil, ...days.otherwise.map(({ until }) => until)].sort();
  const outermost = `t.due_key ${sign} ${bind.add(within ? all.at(-1) : all[0])}::date`;
  return days.otherwise.length === 0
    ? outermost
    : `${outermost} AND t.due_key ${sign} ${yellowUntil(days, bind)}`;
}

function yellowUntil({ yellowUntil: preset, otherwise }: LedgerDays, bind: Bindings): string {
  const cases = otherwise.map(
    ({ until, jurisdictionIds }) =>
      `WHEN t.jurisdiction_id = ANY(${bind.add(jurisdictionIds)}::bigint[]) THEN ${bind.add(until)}::date`,
  );
  return `CASE ${cases.join(' ')} ELSE ${bind.add(preset)}::date END`;
}
