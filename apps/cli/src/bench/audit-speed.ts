import { AuditChains } from '@app/workflow';
import { systemClock } from '@app/config';
import { Jurisdiction } from '@app/persistence';
import type { DataSource } from 'typeorm';
import { elapsedUntil, median } from './timing.js';

/** What the audit trail costs; milliseconds. */
export interface AuditSpeed {
  readonly rows: number;
  /** A whole chain looked through. */
  readonly verifyMs: number;
  /** One commit of one sealed row, and of the same row into the same table without a chain. */
  readonly sealedCommitMs: number;
  readonly plainCommitMs: number;
  readonly commits: number;
}

const ROWS = 1_000_000;
const COMMITS = 1000;
const CODE = 'bench-audit';

/** What a usual row holds. */
const INSERT = (table: string): string =>
  `INSERT INTO ${table} (jurisdiction_id, at, actor_id, actor_name, via, ip, request_id, action, subject_type,
     subject_id, task_id, before, after)
   VALUES ($1, now(), 5, '某同志', 'session', '192.0.2.7', $2, 'task.accept', 'task', 7, 7, '{"state": "issued"}',
     '{"state": "active", "note": "已签收"}')`;

/** A long chain at once, sealed as the trigger would; the table's owner may switch it off for that. */
const FILL = `DO $$
  DECLARE event audit_event; prev text := repeat('0', 64); owner bigint := :owner;
  BEGIN
    FOR place IN 1..:rows LOOP
      event := NULL;
      event.jurisdiction_id := owner;
      event.seq := place;
      event.at := timestamptz '2026-01-01' + place * interval '20 s';
      event.actor_id := 5; event.actor_name := '某同志'; event.via := 'session'; event.ip := '192.0.2.7';
      event.request_id := md5(place::text); event.action := 'task.accept'; event.subject_type := 'task';
      event.subject_id := place; event.task_id := place; event.note := ''; event.on_behalf := false;
      event.before := '{"state": "issued"}'; event.after := '{"state": "active", "note": "已签收"}';
      event.hash := audit_hash(prev, event);
      INSERT INTO audit_event (jurisdiction_id, seq, at, actor_id, actor_name, via, ip, request_id, action, subject_type,
        subject_id, task_id, note, on_behalf, before, after, prev_hash, hash)
      VALUES (event.jurisdiction_id, event.seq, event.at, event.actor_id, event.actor_name, event.via, event.ip,
        event.request_id, event.action, event.subject_type, event.subject_id, event.task_id, event.note, event.on_behalf,
        event.before, event.after, prev, event.hash);
      prev := event.hash;
    END LOOP;
    INSERT INTO audit_head (jurisdiction_id, count, hash) VALUES (owner, :rows, prev);
  END $$`;

/** On a migrated database of the bench's own: it leaves a chain of a million rows behind. */
export async function auditSpeed(dataSource: DataSource, rows = ROWS): Promise<AuditSpeed> {
  const values = { code: CODE, name: '测速', taskPrefix: 'BA', path: `/${CODE}/` };
  const { id: owner } = await dataSource.getRepository(Jurisdiction).save(values as Jurisdiction);
  await fill(dataSource, owner, rows);
  const verifyMs = await elapsedUntil(async () => {
    const [report] = await new AuditChains({ dataSource, clock: systemClock }).verify({ code: CODE });
    if (report?.intact !== true || report.count !== rows)
      throw new Error('the chain of the bench is not whole');
  });
  return { rows, verifyMs, ...(await commitCosts(dataSource, owner)), commits: COMMITS };
}

async function fill(dataSource: DataSource, owner: string, rows: number): Promise<void> {
  await dataSource.query('ALTER TABLE audit_event DISABLE TRIGGER USER');
  await dataSource.query(FILL.replaceAll(':owner', owner).replaceAll(':rows', `${rows}`));
  await dataSource.query('ALTER TABLE audit_event ENABLE TRIGGER USER');
  await dataSource.query('ANALYZE audit_event');
}

/** In turns, so that what else the machine does falls on both. */
async function commitCosts(
  dataSource: DataSource,
  owner: string,
): Promise<Pick<AuditSpeed, 'sealedCommitMs' | 'plainCommitMs'>> {
  await dataSource.query('CREATE TABLE plain_event (LIKE audit_event INCLUDING ALL)');
  const [sealed, plain]: [number[], number[]] = [[], []];
  for (let n = 0; n < COMMITS; n++) {
    const parameters = [owner, `bench-${n}`];
    plain.push(await elapsedUntil(() => dataSource.query(INSERT('plain_event'), parameters)));
    sealed.push(await elapsedUntil(() => dataSource.query(INSERT('audit_event'), parameters)));
  }
  await dataSource.query('DROP TABLE plain_event');
  return { sealedCommitMs: median(sealed), plainCommitMs: median(plain) };
}

/** The section of the report. */
export function auditLines({ rows, verifyMs, sealedCommitMs, plainCommitMs, commits }: AuditSpeed): string[] {
  const perSecond = Math.round(rows / (verifyMs / 1000));
  return [
    `audit trail: ${rows} rows verified in ${(verifyMs / 1000).toFixed(1)} s (${perSecond} rows/s)`,
    `one commit, median of ${commits}: ${sealedCommitMs.toFixed(2)} ms sealed, ${plainCommitMs.toFixed(2)} ms plain`,
  ];
}
