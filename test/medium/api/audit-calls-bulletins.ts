import type { BulletinView } from '@app/workflow';
import { idOf, type Ask, type AuditedCall, type Stage } from './audit-calls.js';

const keep =
  (name: string): NonNullable<AuditedCall['keep']> =>
  ({ ids }, body: BulletinView) => {
    ids.set(name, body.id);
    ids.set(`${name} version`, String(body.version));
  };

const fresh = ({ world }: Stage): Ask => ({
  path: '/bulletins',
  body: { jurisdictionId: world.city.id, periodFrom: '2026-01-01', periodTo: '2026-02-01' },
});

const on =
  (name: string, verb: string, body?: object) =>
  (stage: Stage): Ask => ({
    path: `/bulletins/${idOf(stage, name)}${verb}`,
    version: Number(idOf(stage, `${name} version`)),
    ...(body === undefined ? {} : { body }),
  });

const ISSUED = 'bulletin issued';
const DROPPED = 'bulletin dropped';

/** 督查通报. */
export const BULLETIN_CALLS: readonly AuditedCall[] = [
  {
    ...{ route: 'POST /bulletins', by: 'office', leaves: ['bulletin.create'], ask: fresh },
    ...{ keep: keep(ISSUED), refused: 'gongxin' },
  },
  {
    ...{ route: 'PATCH /bulletins/:id', by: 'office', leaves: ['bulletin.edit'], keep: keep(ISSUED) },
    ask: on(ISSUED, '', { texts: { requirements: '请各单位抓紧落实。' } }),
  },
  {
    ...{ route: 'POST /bulletins/:id/refresh', by: 'office', leaves: ['bulletin.refresh'] },
    ...{ ask: on(ISSUED, '/refresh'), keep: keep(ISSUED) },
  },
  {
    ...{ route: 'POST /bulletins/:id/issue', by: 'office', leaves: ['bulletin.issue'] },
    ...{ ask: on(ISSUED, '/issue', { toUnits: true }), keep: keep(ISSUED) },
  },
  {
    ...{ route: 'GET /bulletins/:id/file', by: 'office', leaves: ['export.bulletin'] },
    ask: (stage) => ({ path: `/bulletins/${idOf(stage, ISSUED)}/file` }),
  },
  {
    ...{ route: 'POST /bulletins', by: 'office2', leaves: ['bulletin.create'], ask: fresh },
    keep: keep(DROPPED),
  },
  {
    ...{ route: 'DELETE /bulletins/:id', by: 'office', leaves: ['bulletin.delete'] },
    ask: on(DROPPED, ''),
  },
];
