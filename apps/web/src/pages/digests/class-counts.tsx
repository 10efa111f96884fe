import { Link } from 'react-router';
import type { DigestContent } from '../../api/types';
import { LEDGER_CLASSES, ledgerLink } from '../../lib/ledger-filters';
import type { LedgerFilters } from '../../lib/ledger-filters';
import { share } from '../../lib/figures';
import { texts } from '../../texts';
import { digestTexts } from '../../texts/digests';

interface Props {
  content: DigestContent;
  scope: LedgerFilters;
}

export function ClassCounts({ content, scope }: Props) {
  const { before } = content;
  return (
    <section className="panel print-keep">
      <div className="panel-title">
        <h2>{texts.digests.byClass}</h2>
      </div>
      <div className="digest-counts">
        <Link to={ledgerLink(scope)} className="digest-count digest-count-total" data-testid="digest-total">
          <b>{content.total}</b>
          <span>{texts.digests.total}</span>
          {before !== null && <small>{digestTexts.before(before.total)}</small>}
        </Link>
        {LEDGER_CLASSES.map((ledgerClass) => {
          const count = content.byClass[ledgerClass];
          return (
            <Link
              key={ledgerClass}
              to={ledgerLink({ ...scope, class: ledgerClass })}
              className={`digest-count digest-count-${count === 0 ? 'zero' : ledgerClass}`}
              data-testid={`digest-${ledgerClass}`}
            >
              <b>{count}</b>
              <span>{texts.classes[ledgerClass]}</span>
              <small>
                {texts.digests.share(share(count, content.total))}
                {before !== null && ` · ${digestTexts.before(before.byClass[ledgerClass])}`}
              </small>
            </Link>
          );
        })}
      </div>
    </section>
  );
}
