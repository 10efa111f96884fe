import { STEP_CHANNEL_LABELS, type LadderKey, type Policy, type StepChannel } from '@app/domain';
import { readPolicy } from '@app/persistence';
import { brokenTemplates } from '../channels/message-templates.js';
import { select } from '../shared/database.js';
import type { HealthRowView, Id } from '../views/index.js';
import { findRows, KEEPERS, type Finding, type HealthCheck, type HealthScope } from './health-check.js';

const OPEN_BREAKERS = `
  SELECT c.id, c.name || coalesce('：' || nullif(left(c.last_error, 120), ''), '') AS text, '/channels' AS link
  FROM channel c
  WHERE c.active AND c.open_until > clock_timestamp() AND cardinality($1::bigint[]) > 0
    AND (c.jurisdiction_id IS NULL OR c.jurisdiction_id = ANY($1::bigint[]))`;

interface JurisdictionRow {
  readonly id: Id;
  readonly name: string;
  /** Ladders that plans name instead of the jurisdiction's. */
  readonly ladders: readonly LadderKey[];
  /** Kinds of channels that are switched on. */
  readonly kinds: readonly string[];
}

/** Jurisdictions that have handed something out: before, nobody waits for a message. */
const JURISDICTIONS = `
  SELECT j.id, j.name,
         ARRAY(SELECT DISTINCT p.ladder FROM plan p
               WHERE p.jurisdiction_id = j.id AND p.state = 'issued' AND p.ladder IS NOT NULL) AS ladders,
         ARRAY(SELECT DISTINCT c.kind FROM channel c WHERE c.jurisdiction_id = j.id AND c.active) AS kinds
  FROM jurisdiction j
  WHERE j.id = ANY($1::bigint[])
    AND EXISTS (SELECT FROM plan p WHERE p.jurisdiction_id = j.id AND p.state = 'issued')
  ORDER BY j.id`;

const ROBOTS = ['dingtalk', 'wecom', 'feishu'];

async function findUnconfigured(scope: HealthScope): Promise<Finding> {
  const rows: HealthRowView[] = [];
  const jurisdictions = await select<JurisdictionRow>(scope.manager, JURISDICTIONS, [scope.jurisdictionIds]);
  for (const jurisdiction of jurisdictions) {
    const policy = await readPolicy(scope.manager, jurisdiction.id);
    for (const channel of usedChannels(policy, jurisdiction.ladders)) {
      if (isConfigured(channel, jurisdiction, scope)) continue;
      const link = channel === 'email' ? '' : '/channels';
      rows.push({ text: `${jurisdiction.name}：${STEP_CHANNEL_LABELS[channel]}`, link });
    }
  }
  return { count: rows.length, rows };
}

function usedChannels({ ladder, ladders }: Policy, ofPlans: readonly LadderKey[]): readonly StepChannel[] {
  const keys = [...new Set([ladder, ...ofPlans])];
  const steps = keys.flatMap((key) => ladders[key].steps);
  const told = steps.flatMap(({ tell }) => tell.flatMap(({ channels }) => channels));
  return [...new Set(told)];
}

function isConfigured(channel: StepChannel, { kinds }: JurisdictionRow, { mail }: HealthScope): boolean {
  switch (channel) {
    case 'inbox':
      return true;
    case 'email':
      return mail;
    case 'sms':
      return kinds.includes('sms');
    case 'robot':
      return ROBOTS.some((kind) => kinds.includes(kind));
  }
}

/** The office's own wordings are its own business; a jurisdiction has few. */
async function findBroken({ manager, jurisdictionIds }: HealthScope): Promise<Finding> {
  const rows: HealthRowView[] = [];
  for (const id of jurisdictionIds)
    for (const { label, reason } of await brokenTemplates(manager, id))
      rows.push({ text: `${label}：${reason}`, link: '/channels' });
  return { count: rows.length, rows };
}

/** Ways out of the house that are shut, or that are not there although the rules name them. */
export const CHANNEL_CHECKS: readonly HealthCheck[] = [
  {
    key: 'open-breakers',
    roles: KEEPERS,
    severity: 'red',
    sentence: (count) => `${count}个通道连续失败，已暂停发送。`,
    advice: '请在“通道与模板”中检查地址和密钥；到时会自动再试，消息不会丢失。',
    link: '/channels',
    find: (scope) => findRows(scope, OPEN_BREAKERS),
  },
  {
    key: 'unconfigured-channels',
    roles: KEEPERS,
    severity: 'yellow',
    sentence: (count) => `提醒规则用到的${count}个通道没有配置，相应的消息发不出去。`,
    advice:
      '请设置发信服务器（SMTP_URL），或在“通道与模板”中登记短信网关和群机器人；不需要的，请从规则中去掉。',
    link: '/channels',
    find: findUnconfigured,
  },
  {
    key: 'broken-templates',
    roles: KEEPERS,
    severity: 'yellow',
    sentence: (count) => `${count}个消息模板不能使用，暂按系统自带的模板发送。`,
    advice: '请在“通道与模板”中改正或恢复自带的模板。',
    link: '/channels',
    find: findBroken,
  },
];
