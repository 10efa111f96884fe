import type { Signature, TaskDetail } from '../../../api/types';
import { minute } from '../../../lib/dates';
import { texts } from '../../../texts';

/** 签收 of each lead unit, while one is missing or where there are several. */
export function Signatures({ task }: { task: TaskDetail }) {
  const { signatures, state } = task;
  if (state === 'draft' || (signatures.length < 2 && state !== 'issued')) return null;
  return (
    <section className="panel" data-testid="signatures">
      <div className="panel-title">
        <h2>{texts.life.signatures}</h2>
      </div>
      <ul className="panel-body life-list">
        {signatures.map((signature) => (
          <li key={signature.unit.id} data-testid="signature" data-signed={signature.at !== null}>
            <b>{signature.unit.name}</b>
            <div className="quiet">{lineOf(signature)}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function lineOf({ at, person, onBehalf }: Signature): string {
  if (at === null) return texts.life.unsigned;
  const say = onBehalf ? texts.life.signedOnBehalf : texts.life.signed;
  return say(person ?? '', minute(at));
}
