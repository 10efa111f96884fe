import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { WORKFLOW_ERROR_CODES } from '@app/workflow';
import type { RouteTable } from '../../../apps/api/src/access/route-rule.js';
import { ROUTES } from '../../../apps/api/src/access/routes.js';
import { API_STATUS } from '../../../apps/api/src/http/problem-status.js';
import { createDocument } from '../../../apps/api/src/openapi/document.js';
import { VERSION } from '../../../apps/api/src/version.js';
import { createWorld, type World } from '../workflow/world.js';
import { startApi, type TestApi } from './app.js';
import { Examples, operationsOf } from './document-of.js';

const SCHEMA_OR_FILE = /#\/components\/schemas\/|"format":"binary"/;

const CHINESE = /\p{Script=Han}/u;
const SIGN_IN = 'POST /session';

/** Counted in the sources, so that what the document says is held against something else. */
function handlersWithVersion(): number {
  const files = readdirSync('apps/api/src', { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => file.endsWith('.controller.ts'));
  const texts = sources.map((file) => readFileSync(path.join('apps/api/src', file), 'utf8'));
  return texts.reduce((sum, text) => sum + text.split('@Version()').length - 1, 0);
}

describe('the document and the web client', () => {
  let world: World;
  let api: TestApi;
  let webDir: string;

  beforeAll(async () => {
    world = await createWorld();
    webDir = mkdtempSync(path.join(tmpdir(), 'qiantou-web-'));
    mkdirSync(path.join(webDir, 'assets'));
    writeFileSync(path.join(webDir, 'index.html'), '<!doctype html><title>牵头</title>');
    writeFileSync(path.join(webDir, 'assets/index-abc123.js'), 'export {};');
    writeFileSync(path.join(webDir, 'favicon.svg'), '<svg/>');
    api = await startApi(world, {}, webDir);
  });

  afterAll(async () => {
    await api?.close();
    await world?.close();
    rmSync(webDir, { recursive: true, force: true });
  });

  it('has every route of the table and no other', () => {
    const keys = operationsOf(createDocument(api.app)).map(([key]) => key);
    expect(keys.sort()).toEqual(Object.keys(ROUTES).sort());
  });

  it('describes every answer and every body', () => {
    const { paths, components } = createDocument(api.app);
    for (const [url, operations] of Object.entries(paths)) {
      for (const [verb, operation] of Object.entries(operations)) {
        const { responses, requestBody } = operation as {
          responses: Record<string, object>;
          requestBody?: object;
        };
        const good = Object.entries(responses).filter(([status]) => status.startsWith('2'));
        expect([url, verb, good.length]).toEqual([url, verb, 1]);
        if (good[0]?.[0] !== '204') expect(JSON.stringify(good)).toMatch(SCHEMA_OR_FILE);
        expect(responses).toHaveProperty('default');
        if (requestBody !== undefined) expect(JSON.stringify(requestBody)).toContain('#/components/schemas/');
      }
    }
    const text = JSON.stringify({ paths, components });
    for (const [, name = ''] of text.matchAll(/#\/components\/schemas\/(\w+)/g)) {
      expect(components?.schemas).toHaveProperty(name);
    }
  });

  it('says in Chinese what every operation does, each in words of its own', () => {
    const operations = operationsOf(createDocument(api.app));
    const summaries = operations.map(([, { summary }]) => summary ?? '');
    const silent = operations.filter(([, { summary }]) => !CHINESE.test(summary ?? '')).map(([key]) => key);
    expect(silent).toEqual([]);
    expect(new Set(summaries).size).toBe(summaries.length);
  });

  it('gives an example of everything one may send', () => {
    const document = createDocument(api.app);
    const examples = new Examples(document);
    for (const [key, operation] of operationsOf(document)) examples.look(key, operation);
    expect(examples.lacking).toEqual([]);
    expect(examples.count).toBeGreaterThan(300);
  });

  it('says who may call, with what, and in which scope', () => {
    const rules: RouteTable = ROUTES;
    for (const [key, operation] of operationsOf(createDocument(api.app))) {
      const { allow, token } = rules[key] ?? { allow: 'nobody', token: null };
      const cookie = allow === 'public' ? [] : [{ cookie: [] }];
      const bearer = token === null ? [] : [{ bearer: [] }];
      expect([key, operation['x-roles'], operation.security]).toEqual([key, allow, [...cookie, ...bearer]]);
      expect([key, operation['x-token-scope']]).toEqual([key, token ?? undefined]);
    }
  });

  it('names the headers: a key for what may be repeated, the version for what is conditional', () => {
    const operations = operationsOf(createDocument(api.app));
    const having = (name: string): string[] =>
      operations
        .filter(([, { parameters }]) => parameters?.some((one) => one.in === 'header' && one.name === name))
        .map(([key]) => key)
        .sort();
    const posts = operations.map(([key]) => key).filter((key) => key.startsWith('POST ') && key !== SIGN_IN);
    expect(having('Idempotency-Key')).toEqual(posts.sort());
    expect(having('If-Match')).toHaveLength(handlersWithVersion());
    expect(having('If-Match').filter((key) => key.startsWith('GET '))).toEqual([]);
  });

  it('lists every problem code with its status, and no other', () => {
    const { schemas } = createDocument(api.app).components ?? {};
    const codes = schemas?.['ProblemCode'] as { enum: string[]; 'x-status': Record<string, number> };
    expect(codes.enum).toEqual([...Object.keys(API_STATUS), ...WORKFLOW_ERROR_CODES].sort());
    expect(Object.keys(codes['x-status']).sort()).toEqual(codes.enum);
    expect(codes['x-status']).toMatchObject({ VERSION_CONFLICT: 409, VERSION_REQUIRED: 428, NOT_FOUND: 404 });
  });

  it('carries the version of the manifest', () => {
    expect(JSON.parse(readFileSync('package.json', 'utf8')).version).toBe(VERSION);
  });

  it('is served with its page, without an inline script', async () => {
    const { body } = await api.anonymous().get('/api/docs-json').expect(200);
    expect(body.info.title).toBe('牵头 Qiantou');
    const page = await api.anonymous().get('/api/docs').redirects(1).expect(200);
    expect(page.text).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>/);
    expect(page.headers['content-security-policy']).toContain("script-src 'self';");
  });

  it('serves the client: its page for every address, hashed files for ever', async () => {
    for (const url of ['/', '/tasks/17', '/plans']) {
      const { text, headers } = await api.anonymous().get(url).expect(200);
      expect(text).toContain('<title>牵头</title>');
      expect(headers['cache-control']).toBe('no-cache');
    }
    const asset = await api.anonymous().get('/assets/index-abc123.js').expect(200);
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await api.anonymous().get('/favicon.svg').expect(200)).headers['cache-control']).toBe('no-cache');
    await api.anonymous().get('/assets/index-old.js').expect(404);
    expect((await api.anonymous().get('/api/v1/nothing').expect(404)).body.code).toBe('ROUTE_NOT_FOUND');
    expect((await api.anonymous().get('/api/nothing').expect(404)).body.code).toBe('ROUTE_NOT_FOUND');
  });

  it('sends headers that keep other sites out', async () => {
    const { headers } = await api.anonymous().get('/api/v1/health').expect(200);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('strict-transport-security'); // no HTTPS here: it would lock browsers out
  });
});
