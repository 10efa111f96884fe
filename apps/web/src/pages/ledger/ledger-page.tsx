import { useTasks, useTaskSummary } from '../../api/tasks';
import { useMe } from '../../api/session';
import { ErrorView } from '../../components/error-view';
import { PageHeader } from '../../components/page-header';
import { usePhone } from '../../components/use-media';
import { longDay } from '../../lib/dates';
import { isWide } from '../../lib/landing';
import { texts } from '../../texts';
import { ClassTiles } from './class-tiles';
import { ExportButton } from './export-button';
import { FilterBar } from './filter-bar';
import { LedgerList } from './ledger-list';
import { ToAccept } from './to-accept';
import { useLedgerFilters } from './use-ledger-filters';
import './ledger.css';

export function Page() {
  const me = useMe();
  const phone = usePhone();
  const { filters, change, clear } = useLedgerFilters();
  const summary = useTaskSummary(filters);
  const tasks = useTasks(filters);
  const wide = isWide(me.roles);
  const title = wide ? texts.areas.ledger : texts.areas.myTasks;
  return (
    <div className="page">
      <PageHeader
        title={title}
        subtitle={texts.ledger.subtitle(longDay(me.today))}
        extra={<ExportButton filters={filters} />}
      />
      <div className="stack">
        {!wide && <ToAccept />}
        <ClassTiles summary={summary.data} filters={filters} onChange={change} />
        <div className="panel">
          <FilterBar
            filters={filters}
            summary={summary.data}
            onChange={change}
            onClear={clear}
            phone={phone}
          />
          {tasks.isError ? (
            <ErrorView error={tasks.error} retry={() => void tasks.refetch()} />
          ) : (
            <LedgerList
              tasks={tasks}
              filters={filters}
              onClear={clear}
              total={totalOf(summary.data, filters.class)}
            />
          )}
        </div>
      </div>
    </div>
  );
}

function totalOf(
  summary: ReturnType<typeof useTaskSummary>['data'],
  ledgerClass: ReturnType<typeof useLedgerFilters>['filters']['class'],
): number | undefined {
  if (summary === undefined) return undefined;
  return ledgerClass === undefined ? summary.total : summary.byClass[ledgerClass];
}
