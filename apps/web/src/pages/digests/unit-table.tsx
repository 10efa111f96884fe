import { Link } from 'react-router';
import type { DigestContent, DigestUnitRow } from '../../api/types';
import { LEDGER_CLASSES, ledgerLink } from '../../lib/ledger-filters';
import type { LedgerFilters } from '../../lib/ledger-filters';
import { texts } from '../../texts';

interface Props {
  content: Pick<DigestContent, 'total' | 'byClass' | 'byUnit'>;
  /** Numbers lead to the ledger of this scope; without one they are plain, as the ledger has moved on. */
  scope?: LedgerFilters;
}

/** Every task stands in one row and one column: both sums are the ledger's total. */
export function UnitTable({ content, scope }: Props) {
  return (
    <section className="panel">
      <div className="panel-title">
        <h2>{texts.digests.byUnit}</h2>
      </div>
      <div className="table-scroll">
        <table className="digest-table">
          <thead>
            <tr>
              <th scope="col">{texts.digests.unit}</th>
              {LEDGER_CLASSES.map((ledgerClass) => (
                <th key={ledgerClass} scope="col" className="digest-number">
                  {texts.classes[ledgerClass]}
                </th>
              ))}
              <th scope="col" className="digest-number">
                {texts.digests.sum}
              </th>
            </tr>
          </thead>
          <tbody>
            {content.byUnit.map((row) => (
              <UnitRow key={row.unit?.id ?? ''} row={row} scope={scope} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{texts.digests.sum}</th>
              {LEDGER_CLASSES.map((ledgerClass) => (
                <td key={ledgerClass} className="digest-number">
                  {content.byClass[ledgerClass]}
                </td>
              ))}
              <td className="digest-number">{content.total}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

const unitFilters = ({ unit }: DigestUnitRow, scope: LedgerFilters): LedgerFilters =>
  unit === null ? { ...scope, lead: 'none' } : { ...scope, unitId: unit.id, role: 'first-lead' };

function UnitRow({ row, scope }: { row: DigestUnitRow; scope: LedgerFilters | undefined }) {
  const filters = scope && unitFilters(row, scope);
  return (
    <tr data-testid="digest-unit">
      <th scope="row">{row.name}</th>
      {LEDGER_CLASSES.map((ledgerClass) => (
        <td key={ledgerClass} className="digest-number">
          <NumberLink
            count={row.byClass[ledgerClass]}
            filters={filters && { ...filters, class: ledgerClass }}
            bad={ledgerClass === 'overdue'}
          />
        </td>
      ))}
      <td className="digest-number">
        <NumberLink count={row.total} filters={filters} bad={false} />
      </td>
    </tr>
  );
}

interface NumberProps {
  count: number;
  filters: LedgerFilters | undefined;
  bad: boolean;
}

function NumberLink({ count, filters, bad }: NumberProps) {
  if (count === 0) return <span className="quiet">0</span>;
  const className = bad ? 'bad-number' : undefined;
  if (filters === undefined) return <span className={className}>{count}</span>;
  return (
    <Link to={ledgerLink(filters)} className={className}>
      {count}
    </Link>
  );
}
