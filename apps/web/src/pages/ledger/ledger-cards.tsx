import { memo } from 'react';
import { Link } from 'react-router';
import type { LedgerRow } from '../../api/types';
import { LightTag } from '../../components/light-tag';
import { StateTag } from '../../components/state-tag';
import { UnitNames } from '../../components/unit-names';
import { texts } from '../../texts';
import { DueCell, ReportCell } from './ledger-parts';

/** A table of eight columns does not fit a phone; the same facts as cards do. */
export const LedgerCards = memo(function LedgerCards({ rows }: { rows: LedgerRow[] }) {
  return rows.map((row) => (
    <article key={row.id} className="ledger-card" data-testid="ledger-row" data-code={row.code}>
      <div className="ledger-card-top">
        <span className="quiet">{row.code}</span>
        <LightTag light={row.light} ledgerClass={row.class} reason={row.lightReason} />
        <StateTag state={row.state} label={row.stateLabel} />
      </div>
      <Link to={`/tasks/${row.id}`} className="task-title ledger-card-link">
        {row.title}
      </Link>
      <dl className="ledger-card-facts">
        <dt>{texts.assignment.lead}</dt>
        <dd>
          <UnitNames units={row.lead} />
        </dd>
        <dt>{texts.ledger.columns.due}</dt>
        <dd>
          <DueCell row={row} />
        </dd>
        <dt>{texts.ledger.columns.report}</dt>
        <dd>
          <ReportCell row={row} />
        </dd>
      </dl>
    </article>
  ));
});
