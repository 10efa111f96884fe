import path from 'node:path';
import { ConfigError } from './errors.js';
import { loadConfig } from './load-config.js';
import { VARIABLE_NAMES } from './variables.js';
import type { AppConfig } from './app-config.js';

type Read = (config: AppConfig) => unknown;

interface Case {
  read: Read;
  fallback: unknown;
  good: readonly (readonly [text: string, value: unknown])[];
  bad: readonly string[];
}

const CASES: Record<(typeof VARIABLE_NAMES)[number], Case> = {
  PORT: {
    read: (c) => c.http.port,
    fallback: 3000,
    good: [['8080', 8080]],
    bad: ['0', '65536', '80a', '3.5', '-1'],
  },
  HOST: {
    read: (c) => c.http.host,
    fallback: '127.0.0.1',
    good: [['0.0.0.0', '0.0.0.0']],
    bad: ['h'.repeat(256)],
  },
  DATABASE_URL: {
    read: (c) => c.database.url,
    fallback: null,
    good: [['postgresql://u:p@db:5432/q', 'postgresql://u:p@db:5432/q']],
    bad: ['mysql://u:topsecret@db/q', 'db'],
  },
  REDIS_URL: {
    read: (c) => c.queue.redisUrl,
    fallback: null,
    good: [['rediss://:p@r:6379', 'rediss://:p@r:6379']],
    bad: ['http://topsecret@r'],
  },
  QIANTOU_DATA_DIR: {
    read: (c) => c.dataDir,
    fallback: path.resolve('.data'),
    good: [['/srv/qiantou', '/srv/qiantou']],
    bad: ['d'.repeat(5000)],
  },
  QIANTOU_PG_PORT: {
    read: (c) => c.database.embeddedPort,
    fallback: 54_329,
    good: [['6000', 6000]],
    bad: ['x', '0'],
  },
  WEBHOOK_HOSTS: {
    read: (c) => c.webhooks.hosts,
    fallback: [],
    good: [
      [
        'oa.example.gov.cn, internal+http://10.1.2.4:8080',
        [
          { protocol: 'https:', hostname: 'oa.example.gov.cn', port: 443, internal: false },
          { protocol: 'http:', hostname: '10.1.2.4', port: 8080, internal: true },
        ],
      ],
      ['http://Hooks.Example', [{ protocol: 'http:', hostname: 'hooks.example', port: 80, internal: false }]],
    ],
    bad: [
      'https://topsecret.example/',
      'a topsecret',
      'topsecret@oa.example',
      '*.topsecret.cn',
      'topsecret:port',
    ],
  },
  QIANTOU_SECRET_KEY: {
    read: (c) => c.secretKey?.length ?? null,
    fallback: null,
    good: [[`${'A'.repeat(43)}=`, 32]],
    bad: ['topsecret', 'A'.repeat(60)],
  },
  SMTP_URL: {
    read: (c) => c.mail.smtpUrl,
    fallback: null,
    good: [['smtp://localhost:25', 'smtp://localhost:25']],
    bad: ['topsecret@localhost'],
  },
  MAIL_FROM: {
    read: (c) => c.mail.from,
    fallback: '牵头督办 <qiantou@localhost>',
    good: [
      ['a@b.cn', 'a@b.cn'],
      ['督查室 <d@b.cn>', '督查室 <d@b.cn>'],
    ],
    bad: ['nobody', 'a@b.cn\r\nBcc: x@y'],
  },
  PUBLIC_URL: {
    read: (c) => c.http.publicUrl,
    fallback: 'http://localhost:3000',
    good: [['https://duban.example.gov.cn/', 'https://duban.example.gov.cn']],
    bad: ['duban.example.gov.cn', 'javascript:topsecret'],
  },
  QIANTOU_NOW: {
    read: (c) => c.clock.startsAt,
    fallback: null,
    good: [
      ['2026-03-01T08:30:00+08:00', Date.UTC(2026, 2, 1, 0, 30)],
      ['2026-03-01T08:30Z', Date.UTC(2026, 2, 1, 8, 30)],
    ],
    bad: ['2026-03-01T08:30:00', '2026-03-01', '2026-13-45T08:30:00Z', 'topsecret'],
  },
  QIANTOU_SAMPLES: { read: (c) => c.samples, fallback: 'full', good: [['none', 'none']], bad: ['all'] },
  SESSION_IDLE_MINUTES: {
    read: (c) => c.session.idleMinutes,
    fallback: 30,
    good: [['5', 5]],
    bad: ['0', '99999'],
  },
  SESSION_MAX_HOURS: {
    read: (c) => c.session.maxHours,
    fallback: 12,
    good: [['24', 24]],
    bad: ['0', '9999'],
  },
  COOKIE_SECURE: {
    read: (c) => c.http.cookieSecure,
    fallback: false,
    good: [
      ['true', true],
      ['0', false],
    ],
    bad: ['yes'],
  },
  METRICS_PORT: {
    read: (c) => c.metrics.port,
    fallback: null,
    good: [['9464', 9464]],
    bad: ['0', '65536', 'x'],
  },
  METRICS_HOST: {
    read: (c) => c.metrics.host,
    fallback: '127.0.0.1',
    good: [['0.0.0.0', '0.0.0.0']],
    bad: ['h'.repeat(256)],
  },
  LOG_LEVEL: { read: (c) => c.log.level, fallback: 'log', good: [['debug', 'debug']], bad: ['loud'] },
  UPLOAD_MAX_BYTES: {
    read: (c) => c.http.uploadMaxBytes,
    fallback: 10_485_760,
    good: [['2048', 2048]],
    bad: ['10MB', '1'],
  },
  ATTACHMENT_MAX_BYTES: {
    read: (c) => c.attachments.maxBytes,
    fallback: 20_971_520,
    good: [['2048', 2048]],
    bad: ['20MB', '1', '209715200'],
  },
  ATTACHMENT_TASK_MAX_BYTES: {
    read: (c) => c.attachments.taskMaxBytes,
    fallback: 209_715_200,
    good: [['2048', 2048]],
    bad: ['1GB', '1'],
  },
  ATTACHMENT_TASK_MAX_COUNT: {
    read: (c) => c.attachments.taskMaxCount,
    fallback: 200,
    good: [['1', 1]],
    bad: ['0', 'many'],
  },
  ANTIVIRUS_COMMAND: {
    read: (c) => c.antivirus.command,
    fallback: null,
    good: [['clamdscan "a b" {file}', ['clamdscan', 'a b', '{file}']]],
    bad: ['scan "topsecret'],
  },
  ANTIVIRUS_TIMEOUT_SECONDS: {
    read: (c) => c.antivirus.timeoutSeconds,
    fallback: 60,
    good: [['5', 5]],
    bad: ['0', '5s'],
  },
};

const failure = (env: Record<string, string>): ConfigError => {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('the environment was accepted');
};

describe('loadConfig', () => {
  const defaults = loadConfig({});

  for (const name of VARIABLE_NAMES) {
    const { read, fallback, good, bad } = CASES[name];

    it(`${name}: unset and empty mean the default`, () => {
      expect(read(defaults)).toEqual(fallback);
      expect(read(loadConfig({ [name]: '  ' }))).toEqual(fallback);
    });

    it.each(good)(`${name}: %s is understood`, (text, value) => {
      expect(read(loadConfig({ [name]: text }))).toEqual(value);
    });

    it.each(bad)(`${name}: a bad value is refused by name (%#)`, (text) => {
      expect(failure({ [name]: text }).problems.map((problem) => problem.variable)).toEqual([name]);
    });
  }

  it('names variables and constraints, never values', () => {
    const error = failure({
      DATABASE_URL: 'mysql://u:topsecret@db/q',
      PORT: 'topsecret',
      SMTP_URL: 'topsecret',
    });
    expect(error.code).toBe('CONFIG_INVALID');
    expect(error.message).toContain('DATABASE_URL');
    expect(error.message).toContain('PORT must be an integer number');
    expect(JSON.stringify([error.message, error.stack, error.problems])).not.toContain('topsecret');
  });

  it('is frozen to the bottom', () => {
    expect(Object.isFrozen(defaults)).toBe(true);
    expect(Object.values(defaults).every((part) => Object.isFrozen(part))).toBe(true);
  });

  it('sends cookies over HTTPS only when the public address is HTTPS, unless told otherwise', () => {
    const PUBLIC_URL = 'https://duban.example.gov.cn';
    expect(loadConfig({ PUBLIC_URL }).http.cookieSecure).toBe(true);
    expect(loadConfig({ PUBLIC_URL, COOKIE_SECURE: 'false' }).http.cookieSecure).toBe(false);
  });
});
