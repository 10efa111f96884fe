import type { Policy } from '../../api/policies';
import { minute } from '../../lib/dates';
import { texts } from '../../texts';
import { Changes } from './changes';

/** Who changed what, when and why. */
export function Versions({ policy: { history } }: { policy: Policy }) {
  return (
    <section className="panel">
      <div className="panel-title">
        <h2>{texts.policy.history}</h2>
      </div>
      <div className="panel-body">
        <p className="quiet">{history.length === 0 ? texts.policy.noHistory : texts.policy.historyHint}</p>
        <ol className="policy-history">
          {history.map(({ revision, at, person, note, changes }) => (
            <li key={revision} data-testid="policy-revision" data-revision={revision}>
              <b>{texts.policy.historyRow(revision)}</b>{' '}
              <span className="quiet">
                {person} · {minute(at)}
              </span>
              <Changes changes={changes} />
              {note !== '' && <p className="quiet">{note}</p>}
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
