import { postgresReport, redisReport, unreachable } from './store-report.js';

const info = (policy: string, aof: number): string =>
  `# Memory\r\nused_memory:1000\r\nmaxmemory_policy:${policy}\r\n# Persistence\r\naof_enabled:${aof}\r\n`;

describe('how the store of the queue stands', () => {
  it('a Redis that keeps everything and writes it down is fine', () => {
    expect(redisReport(info('noeviction', 1))).toEqual({
      kind: 'redis',
      reachable: true,
      problem: '',
      warning: '',
    });
  });

  it.each(['allkeys-lru', 'allkeys-lfu', 'allkeys-random', 'volatile-lru', 'volatile-ttl'])(
    'a Redis with %s may forget jobs: the sentence says what to set',
    (policy) => {
      const { problem } = redisReport(info(policy, 1));
      expect(problem).toContain(policy);
      expect(problem).toContain('maxmemory-policy noeviction');
    },
  );

  it('a Redis that writes nothing down is warned about and used', () => {
    const { problem, warning } = redisReport(info('noeviction', 0));
    expect(problem).toBe('');
    expect(warning).toContain('appendonly yes');
  });

  it('a server that does not tell its policy is believed', () => {
    expect(redisReport('# Server\r\nredis_version:7.0.15\r\n').problem).toBe('');
  });

  it('tables that are gone and stores that are away are said in words', () => {
    expect(postgresReport(true).problem).toBe('');
    expect(postgresReport(false).problem).toContain('qiantou migrate');
    expect(unreachable('redis').problem).toContain('REDIS_URL');
  });
});
