import type { EntityManager } from 'typeorm';
import type { ChainFinding, ChainReport, Id } from '../views/index.js';
import { selectOne } from '../shared/database.js';
import { AUDIT_TEXTS } from './audit-texts.zh.js';
import { findingAtEnd, findingByAnchor, findingOf, type Head } from './chain-finding.js';
import { chainEnd, firstBroken, hashAt, homeOfRow, placeOfGenuine, type ChainEnd } from './chain-scan.js';

/** The chain to look through. */
export interface ChainOwner {
  readonly id: Id;
  readonly code: string;
  readonly name: string;
}

/**
 * Looks through a jurisdiction's whole chain and compares its end with the stored head, and with one that was written
 * down elsewhere. Run it in a transaction of one snapshot, so that what is written meanwhile does not look like damage.
 */
export async function verifyChain(
  manager: EntityManager,
  owner: ChainOwner,
  anchor: Head | null,
): Promise<ChainReport> {
  const end = await chainEnd(manager, owner.id);
  const finding =
    (await brokenFinding(manager, owner.id)) ??
    findingAtEnd(end, await storedHead(manager, owner.id)) ??
    (anchor === null ? null : await anchorFinding(manager, owner.id, end, anchor));
  const anchoredCount = anchor?.count ?? null;
  return {
    ...{ jurisdiction: owner.code, name: owner.name, count: end.seq, hash: end.hash },
    ...{ intact: finding === null, finding, anchoredCount },
    text: finding?.text ?? intactText(end, anchoredCount),
  };
}

const intactText = ({ seq }: ChainEnd, anchored: number | null): string =>
  anchored === null ? AUDIT_TEXTS.intact(seq) : `${AUDIT_TEXTS.intact(seq)}${AUDIT_TEXTS.anchored(anchored)}`;

async function brokenFinding(manager: EntityManager, jurisdictionId: Id): Promise<ChainFinding | null> {
  const broken = await firstBroken(manager, jurisdictionId);
  if (broken === null) return null;
  const { id, priorSeq, priorHash } = broken;
  return findingOf({
    ...broken,
    genuineAt: await placeOfGenuine(manager, jurisdictionId, priorSeq + 1, priorHash),
    home: broken.fits ? null : await homeOfRow(manager, jurisdictionId, id),
  });
}

async function anchorFinding(
  manager: EntityManager,
  jurisdictionId: Id,
  end: ChainEnd,
  anchor: Head,
): Promise<ChainFinding | null> {
  return findingByAnchor(end, anchor, await hashAt(manager, jurisdictionId, anchor.count));
}

async function storedHead(manager: EntityManager, jurisdictionId: Id): Promise<Head | null> {
  const row = await selectOne<Head>(
    manager,
    'SELECT count::float8 AS count, hash FROM audit_head WHERE jurisdiction_id = $1',
    [jurisdictionId],
  );
  return row ?? null;
}
