import { Button, Skeleton } from 'antd';
import type { useTasks } from '../../api/tasks';
import { useMe } from '../../api/session';
import { EmptyView } from '../../components/empty-view';
import { usePhone } from '../../components/use-media';
import { countFilters } from '../../lib/ledger-filters';
import type { LedgerFilters } from '../../lib/ledger-filters';
import { texts } from '../../texts';
import { LedgerCards } from './ledger-cards';
import { LedgerTable } from './ledger-table';

interface Props {
  tasks: ReturnType<typeof useTasks>;
  filters: LedgerFilters;
  onClear: () => void;
  total: number | undefined;
}

export function LedgerList({ tasks, filters, onClear, total }: Props) {
  const phone = usePhone();
  if (tasks.data === undefined) {
    return (
      <div className="panel-padded">
        <Skeleton active title={false} paragraph={{ rows: 10 }} />
      </div>
    );
  }
  const rows = tasks.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) return <NoRows filtered={countFilters(filters) > 0} onClear={onClear} />;
  const List = phone ? LedgerCards : LedgerTable;
  return (
    <div aria-busy={tasks.isPlaceholderData} className={tasks.isPlaceholderData ? 'stale' : undefined}>
      <List rows={rows} />
      <div className="load-more">
        {tasks.hasNextPage ? (
          <>
            <span>{texts.ledger.shown(rows.length, total ?? rows.length)}</span>
            <Button
              loading={tasks.isFetchingNextPage}
              onClick={() => void tasks.fetchNextPage()}
              data-testid="load-more"
            >
              {texts.common.more}
            </Button>
          </>
        ) : (
          <span>{texts.common.allLoaded(rows.length)}</span>
        )}
      </div>
    </div>
  );
}

function NoRows({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  const { roles } = useMe();
  if (!filtered) {
    const hint = roles.includes('office') ? texts.ledger.emptyAllOffice : texts.ledger.emptyAllContact;
    return <EmptyView title={texts.ledger.emptyAll} hint={hint} />;
  }
  return (
    <EmptyView
      title={texts.ledger.empty}
      hint={texts.ledger.emptyHint}
      action={<Button onClick={onClear}>{texts.ledger.clear}</Button>}
    />
  );
}
