import { audit, AuditChains, SYSTEM, Units, type AuditHeadView, type ChainReport } from '@app/workflow';
import { inTransaction } from '@app/persistence';
import { createWorld, type World } from './world.js';

const ROWS = 40;
const ZEROS = '0'.repeat(64);

/** Hashes of rows from a place on, computed anew, and the head after them: what somebody does who owns the tables. */
const REHASH = `DO $$
  DECLARE row audit_event; prev text;
  BEGIN
    SELECT coalesce((SELECT hash FROM audit_event WHERE jurisdiction_id = :city AND seq = :from - 1), '${ZEROS}') INTO prev;
    FOR row IN SELECT * FROM audit_event WHERE jurisdiction_id = :city AND seq >= :from ORDER BY seq LOOP
      UPDATE audit_event SET prev_hash = prev, hash = audit_hash(prev, row) WHERE id = row.id RETURNING hash INTO prev;
    END LOOP;
    UPDATE audit_head SET hash = prev, count = (SELECT max(seq) FROM audit_event WHERE jurisdiction_id = :city)
    WHERE jurisdiction_id = :city;
  END $$`;
/** Moves what stands from a place on; by way of negative places, because no two rows may share one. */
const shift = (from: number, by: number): string[] => [
  `UPDATE audit_event SET seq = -seq WHERE jurisdiction_id = :city AND seq >= ${from}`,
  `UPDATE audit_event SET seq = -seq + ${by} WHERE jurisdiction_id = :city AND seq < 0`,
];
const FORGED = `INSERT INTO audit_event (jurisdiction_id, seq, at, actor_name, via, action, subject_type, prev_hash, hash)
  SELECT :city, :at, now(), '某人', 'session', 'plan.issue', 'plan',
    (SELECT hash FROM audit_event WHERE jurisdiction_id = :city AND seq = :at - 1), 'x'`;
const OWN_HASH =
  'UPDATE audit_event e SET hash = audit_hash(prev_hash, e) WHERE jurisdiction_id = :city AND seq = :at';
const swapContent = (a: number, b: number): string =>
  `UPDATE audit_event e SET (at, actor_id, actor_name, action, subject_type, subject_id, note, before, after) =
     (SELECT o.at, o.actor_id, o.actor_name, o.action, o.subject_type, o.subject_id, o.note, o.before, o.after
      FROM audit_event o WHERE o.jurisdiction_id = e.jurisdiction_id AND o.seq = ${a} + ${b} - e.seq)
   WHERE jurisdiction_id = :city AND seq IN (${a}, ${b})`;
const swapPlaces = (a: number, b: number): string[] => [
  `UPDATE audit_event SET seq = -seq WHERE jurisdiction_id = :city AND seq IN (${a}, ${b})`,
  `UPDATE audit_event SET seq = ${a} + ${b} + seq WHERE jurisdiction_id = :city AND seq < 0`,
];
const cut = `DELETE FROM audit_event WHERE jurisdiction_id = :city AND seq > 37`;
const lowerHead = `UPDATE audit_head SET count = 37, hash = (SELECT hash FROM audit_event WHERE jurisdiction_id = :city AND seq = 37)
  WHERE jurisdiction_id = :city`;
const EDIT = `UPDATE audit_event SET after = '{"n": 1700}' WHERE jurisdiction_id = :city AND seq = 17`;
const DELETE = 'DELETE FROM audit_event WHERE jurisdiction_id = :city AND seq = 17';

type Found = readonly [code: string, seq: number, through: number];

/** What somebody with all rights on the tables does, and what the verification says without an anchor. */
const TAMPERINGS: readonly (readonly [what: string, statements: readonly string[], found: Found])[] = [
  ['edits a row', [EDIT], ['changed', 17, 17]],
  ['edits a row and its own hash', [EDIT, OWN_HASH.replace(':at', '17')], ['changed', 17, 17]],
  ['edits the first row', [EDIT.replace('= 17', '= 1')], ['changed', 1, 1]],
  [
    'edits the last row and its hash',
    [EDIT.replace('= 17', '= 40'), OWN_HASH.replace(':at', '40')],
    ['changed', 40, 40],
  ],
  [
    'backdates a row',
    [EDIT.replace('after = \'{"n": 1700}\'', "at = at - interval '1 day'")],
    ['changed', 17, 17],
  ],
  ['deletes a row', [DELETE], ['missing', 17, 17]],
  [
    'deletes rows and closes the gap',
    [DELETE, DELETE.replace('17', '18'), ...shift(19, -2)],
    ['missing', 17, 18],
  ],
  ['inserts a row', [...shift(17, 1), FORGED.replaceAll(':at', '17')], ['inserted', 17, 17]],
  [
    'inserts a row with a right hash',
    [...shift(17, 1), FORGED.replaceAll(':at', '17'), OWN_HASH.replace(':at', '17')],
    ['inserted', 17, 17],
  ],
  [
    'appends a row without moving the head',
    [FORGED.replaceAll(':at', '41'), OWN_HASH.replace(':at', '41')],
    ['inserted', 41, 41],
  ],
  ['swaps the places of two rows', swapPlaces(10, 20), ['swapped', 10, 20]],
  ['swaps the places of neighbours', swapPlaces(10, 11), ['swapped', 10, 11]],
  ['swaps the content of two rows', [swapContent(10, 20)], ['swapped', 10, 20]],
  ['cuts the tail', [cut], ['cut', 38, 40]],
  [
    'writes past the seal',
    [FORGED.replace(':at, now()', 'NULL, now()').replaceAll(':at', '41')],
    ['unsealed', 41, 41],
  ],
];

/** Whoever also makes the rest fit leaves a chain that is whole; only an end written down before shows it. */
const ONLY_BY_ANCHOR: readonly (readonly [what: string, statements: readonly string[], found: Found])[] = [
  ['edits a row and computes all hashes anew', [EDIT, REHASH.replaceAll(':from', '17')], ['rehashed', 1, 40]],
  [
    'deletes a row, closes the gap and computes all hashes anew',
    [DELETE, ...shift(18, -1), REHASH.replaceAll(':from', '17')],
    ['cut', 40, 40],
  ],
  ['cuts the tail and moves the head', [cut, lowerHead], ['cut', 38, 40]],
];

describe('the audit chain under an owner of the tables', () => {
  let world: World;
  let chains: AuditChains;
  let anchor: AuditHeadView;

  const run = (statements: readonly string[]) =>
    inTransaction(world.dataSource, async (manager) => {
      for (const statement of statements) await manager.query(statement.replaceAll(':city', world.city.id));
    });
  const verify = async (head: AuditHeadView | null = null): Promise<ChainReport> => {
    const [report] = await chains.verify({ ids: [world.city.id] }, () => head);
    if (report === undefined) throw new Error('no report');
    return report;
  };
  const headOfCity = async (): Promise<AuditHeadView> => {
    const [head] = (await chains.anchor({ ids: [world.city.id] })).heads;
    if (head === undefined) throw new Error('no head');
    return head;
  };

  beforeAll(async () => {
    world = await createWorld();
    chains = new AuditChains(world.context);
    for (let n = 1; n <= ROWS; n++) {
      const entry = {
        jurisdictionId: world.city.id,
        action: 'unit.edit',
        subjectId: `${n}`,
        after: { n },
      } as const;
      await audit(world.dataSource.manager, SYSTEM, new Date(world.clock.now() + n), entry);
    }
    anchor = await headOfCity();
    await run([
      'CREATE TABLE kept_event AS SELECT * FROM audit_event',
      'CREATE TABLE kept_head AS SELECT * FROM audit_head',
      'ALTER TABLE audit_event DISABLE TRIGGER USER',
    ]);
  });

  afterEach(() =>
    run([
      'DELETE FROM audit_event',
      'INSERT INTO audit_event SELECT * FROM kept_event',
      'DELETE FROM audit_head',
      'INSERT INTO audit_head SELECT * FROM kept_head',
    ]),
  );
  afterAll(() => world?.close());

  it('is whole as long as nobody touches it, and its anchor fits', async () => {
    expect(await verify()).toMatchObject({ intact: true, count: ROWS, finding: null, anchoredCount: null });
    expect(await verify(anchor)).toMatchObject({ intact: true, anchoredCount: ROWS });
    expect((await verify(anchor)).text).toBe('40 条记录首尾相连，逐条核对无误。前 40 条与锚点文件一致。');
  });

  it.each(TAMPERINGS)('shows who %s, and where', async (_, statements, [code, seq, through]) => {
    await run(statements);
    const report = await verify();
    expect(report).toMatchObject({ intact: false, finding: { code, seq, through } });
    expect(report.text).toContain(`第 ${seq}`);
    expect((await verify(anchor)).finding).toEqual(report.finding);
  });

  it.each(ONLY_BY_ANCHOR)('shows who %s by an anchor alone', async (_, statements, [code, seq, through]) => {
    await run(statements);
    expect(await verify()).toMatchObject({ intact: true });
    expect(await verify(anchor)).toMatchObject({ intact: false, finding: { code, seq, through } });
  });

  it('does not believe the function that seals', async () => {
    const [original] = await world.dataSource.query<{ sql: string }[]>(
      `SELECT pg_get_functiondef('audit_hash'::regproc) AS sql`,
    );
    const blind = `CREATE OR REPLACE FUNCTION audit_hash(prev text, event audit_event) RETURNS text LANGUAGE sql IMMUTABLE
      AS 'SELECT event.hash'`;
    await run([EDIT, blind]);
    const report = await verify();
    await run([original?.sql ?? '']);
    expect(report).toMatchObject({ intact: false, finding: { code: 'changed', seq: 17 } });
  });

  it('is not taken for damaged where it has grown since the anchor', async () => {
    await run(['ALTER TABLE audit_event ENABLE TRIGGER USER']);
    const entry = { jurisdictionId: world.city.id, action: 'unit.edit', subjectId: '1' } as const;
    await audit(world.dataSource.manager, SYSTEM, new Date(world.clock.now()), entry);
    await run(['ALTER TABLE audit_event DISABLE TRIGGER USER']);
    expect(await verify(anchor)).toMatchObject({ intact: true, count: ROWS + 1, anchoredCount: ROWS });
  });

  it('looks at each jurisdiction by itself', async () => {
    await run([EDIT]);
    const reports = await chains.verify({});
    expect(reports.map(({ jurisdiction, intact }) => [jurisdiction, intact])).toEqual([
      ['sx', true],
      ['cz', false],
      ['jc', true],
    ]);
  });
});

describe('the audit chain under many writers', () => {
  const WRITERS = ['市专班办公室', '市工信局', '市商务局', '市财政局'];
  const EACH = 250;
  let world: World;

  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world?.close());

  it('holds one row a change, without gaps', async () => {
    const [admin, units] = [await world.actor('admin'), new Units(world.context)];
    await Promise.all(
      WRITERS.map(async (name, writer) => {
        for (let n = 0; n < EACH; n++) await units.addAlias(admin, world.unitId(name), `别名${writer}甲${n}`);
      }),
    );
    const [counted] = await world.dataSource.query<
      { changes: number; rows: number; first: number; last: number }[]
    >(
      `SELECT (SELECT count(*)::int FROM unit_alias) AS changes, count(*)::int AS rows, min(seq)::int AS first,
              max(seq)::int AS last FROM audit_event WHERE jurisdiction_id = $1`,
      [world.city.id],
    );
    const expected = WRITERS.length * EACH;
    expect(counted).toEqual({ changes: expected, rows: expected, first: 1, last: expected });
    const [report] = await new AuditChains(world.context).verify({ ids: [world.city.id] });
    expect(report).toMatchObject({ intact: true, count: expected });
  });

  it('keeps nothing of a change that did not happen, and refuses to be changed', async () => {
    const before = (await new AuditChains(world.context).anchor({ ids: [world.city.id] })).heads;
    const [admin, units] = [await world.actor('admin'), new Units(world.context)];
    await expect(units.addAlias(admin, world.unitId('市工信局'), '别名0甲0')).rejects.toMatchObject({
      code: 'NAME_TAKEN',
    });
    for (const statement of [
      `UPDATE audit_event SET note = 'x' WHERE seq = 1`,
      'DELETE FROM audit_event WHERE seq = 1',
      'TRUNCATE audit_event',
    ]) {
      await expect(world.dataSource.query(statement)).rejects.toThrow('append-only');
    }
    expect((await new AuditChains(world.context).anchor({ ids: [world.city.id] })).heads).toEqual(before);
  });
});
