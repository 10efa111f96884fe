import 'reflect-metadata';
import path from 'node:path';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { AppConfig } from './app-config.js';
import { EnvDto } from './env.dto.js';
import { ConfigError, type ConfigProblem } from './errors.js';
import { splitCommand } from './split-command.js';
import { VARIABLE_NAMES } from './variables.js';
import { parseWebhookHosts } from './webhook-hosts.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment once; whoever needs a setting is handed the result. */
export function loadConfig(env: Environment = process.env): AppConfig {
  const dto = plainToInstance(EnvDto, ownVariables(env), { exposeDefaultValues: true });
  const problems = validateSync(dto).map(toProblem).concat(impossibleInstant(dto));
  if (problems.length > 0) throw new ConfigError(problems);
  return deepFreeze(toConfig(dto));
}

/** An empty variable counts as not set: that is how `.env` files and compose files switch something off. */
function ownVariables(env: Environment): Record<string, string> {
  const set: Record<string, string> = {};
  for (const name of VARIABLE_NAMES) {
    const value = env[name]?.trim();
    if (value !== undefined && value !== '') set[name] = value;
  }
  return set;
}

function toProblem(error: ValidationError): ConfigProblem {
  return { variable: error.property, constraints: Object.values(error.constraints ?? {}).sort() };
}

/** The pattern accepts the 99th of a month; the calendar does not. */
function impossibleInstant(dto: EnvDto): ConfigProblem[] {
  if (dto.QIANTOU_NOW === undefined || !/^\d{4}-/.test(dto.QIANTOU_NOW)) return [];
  if (!Number.isNaN(Date.parse(dto.QIANTOU_NOW))) return [];
  return [{ variable: 'QIANTOU_NOW', constraints: ['QIANTOU_NOW must be an existing instant'] }];
}

function toConfig(dto: EnvDto): AppConfig {
  const publicUrl = (dto.PUBLIC_URL ?? `http://localhost:${dto.PORT}`).replace(/\/+$/, '');
  return {
    http: {
      host: dto.HOST,
      port: dto.PORT,
      publicUrl,
      cookieSecure: dto.COOKIE_SECURE ?? publicUrl.startsWith('https:'),
      uploadMaxBytes: dto.UPLOAD_MAX_BYTES,
    },
    database: { url: dto.DATABASE_URL ?? null, embeddedPort: dto.QIANTOU_PG_PORT },
    queue: { redisUrl: dto.REDIS_URL ?? null },
    mail: { smtpUrl: dto.SMTP_URL ?? null, from: dto.MAIL_FROM },
    webhooks: { hosts: parseWebhookHosts(dto.WEBHOOK_HOSTS ?? '') },
    secretKey: dto.QIANTOU_SECRET_KEY === undefined ? null : Buffer.from(dto.QIANTOU_SECRET_KEY, 'base64'),
    session: { idleMinutes: dto.SESSION_IDLE_MINUTES, maxHours: dto.SESSION_MAX_HOURS },
    clock: { startsAt: dto.QIANTOU_NOW === undefined ? null : Date.parse(dto.QIANTOU_NOW) },
    metrics: { host: dto.METRICS_HOST, port: dto.METRICS_PORT ?? null },
    log: { level: dto.LOG_LEVEL },
    samples: dto.QIANTOU_SAMPLES,
    attachments: {
      maxBytes: dto.ATTACHMENT_MAX_BYTES,
      taskMaxBytes: dto.ATTACHMENT_TASK_MAX_BYTES,
      taskMaxCount: dto.ATTACHMENT_TASK_MAX_COUNT,
    },
    antivirus: toAntivirus(dto),
    dataDir: path.resolve(dto.QIANTOU_DATA_DIR),
  };
}

function toAntivirus(dto: EnvDto): AppConfig['antivirus'] {
  return {
    command: dto.ANTIVIRUS_COMMAND === undefined ? null : splitCommand(dto.ANTIVIRUS_COMMAND),
    timeoutSeconds: dto.ANTIVIRUS_TIMEOUT_SECONDS,
  };
}

function deepFreeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) {
    // The elements of a buffer cannot be frozen.
    if (typeof inner === 'object' && inner !== null && !Buffer.isBuffer(inner)) deepFreeze(inner);
  }
  return Object.freeze(value);
}
