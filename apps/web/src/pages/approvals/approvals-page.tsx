import { Button, Skeleton } from 'antd';
import { useSearchParams } from 'react-router';
import { useApprovals } from '../../api/task-life';
import type { ApprovalKind } from '../../api/types';
import { EmptyView } from '../../components/empty-view';
import { ErrorView } from '../../components/error-view';
import { PageHeader } from '../../components/page-header';
import { texts } from '../../texts';
import { ApprovalList } from './approval-list';
import './approvals.css';

const KINDS = Object.keys(texts.approvals.kinds) as ApprovalKind[];

/** 审核: everything that waits for the office, and what can be done about it right there. */
export function Page() {
  const [params, setParams] = useSearchParams();
  const kind = KINDS.find((each) => each === params.get('kind'));
  const approvals = useApprovals(kind);
  const counts = approvals.data?.pages[0]?.counts;
  return (
    <div className="page approvals-page">
      <PageHeader title={texts.areas.approvals} subtitle={texts.approvals.subtitle} />
      <Kinds
        kind={kind}
        counts={counts}
        onPick={(next) => setParams(next === undefined ? {} : { kind: next }, { replace: true })}
      />
      <div className="panel">
        <Queue key={kind ?? 'all'} approvals={approvals} />
      </div>
    </div>
  );
}

interface KindsProps {
  kind: ApprovalKind | undefined;
  counts: Readonly<Record<ApprovalKind, number>> | undefined;
  onPick: (kind: ApprovalKind | undefined) => void;
}

function Kinds({ kind, counts, onPick }: KindsProps) {
  const total = counts === undefined ? 0 : KINDS.reduce((sum, each) => sum + counts[each], 0);
  const pills = [
    [undefined, texts.approvals.all, total] as const,
    ...KINDS.map((each) => [each, texts.approvals.kinds[each], counts?.[each] ?? 0] as const),
  ];
  return (
    <div className="approval-kinds">
      {pills.map(([each, label, count]) => (
        <button
          key={each ?? 'all'}
          type="button"
          className="count-pill"
          aria-pressed={kind === each}
          onClick={() => onPick(each)}
          data-testid={`approvals-${each ?? 'all'}`}
          data-count={count}
        >
          {label} <b>{count}</b>
        </button>
      ))}
    </div>
  );
}

function Queue({ approvals }: { approvals: ReturnType<typeof useApprovals> }) {
  if (approvals.isPending) {
    return (
      <div className="panel-padded">
        <Skeleton active title={false} paragraph={{ rows: 8 }} />
      </div>
    );
  }
  if (approvals.isError) return <ErrorView error={approvals.error} retry={() => void approvals.refetch()} />;
  const items = approvals.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <EmptyView title={texts.approvals.empty} hint={texts.approvals.emptyHint} />;
  return (
    <>
      <ApprovalList items={items} />
      {approvals.hasNextPage && (
        <div className="load-more">
          <Button
            loading={approvals.isFetchingNextPage}
            onClick={() => void approvals.fetchNextPage()}
            data-testid="load-more"
          >
            {texts.common.more}
          </Button>
        </div>
      )}
    </>
  );
}
