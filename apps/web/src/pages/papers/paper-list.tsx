import { useState } from 'react';
import { Alert, App, Button, Checkbox } from 'antd';
import { useIssuePapers, usePapers, usePrintPapers } from '../../api/papers';
import { useMe } from '../../api/session';
import type { BulkResult, Id, Paper, PaperFilters } from '../../api/types';
import { EmptyView } from '../../components/empty-view';
import { ErrorView } from '../../components/error-view';
import { PageSkeleton } from '../../components/page-skeleton';
import { ProblemAlert } from '../../components/problem-alert';
import { texts as common } from '../../texts';
import { paperTexts as texts } from '../../texts/papers';
import { PaperRow } from './paper-row';

/** Papers in one state; drafts may be issued in a batch, issued ones printed in a batch. */
export function PaperList({ filters }: { filters: PaperFilters }) {
  const list = usePapers(filters);
  const office = useMe().roles.includes('office');
  const [picked, setPicked] = useState<ReadonlySet<Id>>(new Set());
  const state = filters.state ?? 'draft';
  if (list.isPending) return <PageSkeleton rows={4} />;
  if (list.isError) return <ErrorView error={list.error} retry={() => void list.refetch()} />;
  const items = list.data.pages.flatMap((page) => page.items);
  const pick = (ids: readonly Id[], on: boolean) =>
    setPicked((before) => new Set(on ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))));
  const chosen = items.filter(({ id }) => picked.has(id));
  const pickable = state === 'issued' || (office && state === 'draft');
  return (
    <>
      {pickable && (
        <Bulk
          issuing={state === 'draft'}
          items={items}
          chosen={chosen}
          onPickAll={(on) =>
            pick(
              items.map(({ id }) => id),
              on,
            )
          }
          onDone={() => setPicked(new Set())}
        />
      )}
      {items.length === 0 && (
        <EmptyView title={texts.empty[state]} hint={office ? texts.emptyHint : texts.emptyUnitHint} />
      )}
      <div className="paper-list">
        {items.map((paper) => (
          <PaperRow
            key={paper.id}
            paper={paper}
            picked={picked.has(paper.id)}
            {...(pickable && { onPick: (on: boolean) => pick([paper.id], on) })}
          />
        ))}
        {list.hasNextPage && (
          <div className="paper-more">
            <Button
              loading={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
              data-testid="load-more"
            >
              {common.common.more}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}

interface BulkProps {
  issuing: boolean;
  items: readonly Paper[];
  chosen: readonly Paper[];
  onPickAll: (on: boolean) => void;
  onDone: () => void;
}

function Bulk({ issuing, items, chosen, onPickAll, onDone }: BulkProps) {
  const issue = useIssuePapers();
  const print = usePrintPapers();
  const { modal } = App.useApp();
  const confirm = () =>
    void modal.confirm({
      title: texts.issueAllConfirm(chosen.length),
      okText: texts.issueAll,
      okButtonProps: { 'data-testid': 'paper-bulk-confirm' },
      onOk: () =>
        issue.mutateAsync(chosen.map(({ id, version }) => ({ id, version }))).then(onDone, () => undefined),
    });
  // The answer of a batch stays on screen when its rows have left the list.
  if (items.length === 0 && issue.data === undefined) return null;
  return (
    <>
      <div className="paper-bulk no-print">
        <Checkbox
          checked={chosen.length > 0 && chosen.length === items.length}
          indeterminate={chosen.length > 0 && chosen.length < items.length}
          onChange={({ target }) => onPickAll(target.checked)}
          data-testid="paper-pick-all"
        >
          {texts.pickAll}
        </Checkbox>
        <span className="quiet">{texts.picked(chosen.length)}</span>
        {issuing ? (
          <Button
            type="primary"
            disabled={chosen.length === 0}
            loading={issue.isPending}
            onClick={confirm}
            data-testid="paper-bulk-issue"
          >
            {texts.issueAll}
          </Button>
        ) : (
          <Button
            disabled={chosen.length === 0}
            loading={print.isPending}
            onClick={() => print.mutate(chosen.map(({ id }) => id))}
            data-testid="paper-print"
          >
            {texts.print}
          </Button>
        )}
      </div>
      <ProblemAlert error={issue.error ?? print.error} />
      {issue.data !== undefined && <Outcome result={issue.data} />}
    </>
  );
}

/** What became of the batch, with every reason that was given. */
function Outcome({ result: { items } }: { result: BulkResult }) {
  const failed = items.filter(({ ok }) => !ok);
  const good = items.length - failed.length;
  const reasons = [...new Set(failed.map(({ problem }) => problem?.title ?? ''))];
  return (
    <Alert
      type={failed.length === 0 ? 'success' : 'warning'}
      showIcon
      data-testid="paper-bulk-outcome"
      data-issued={good}
      title={[texts.issued(good), ...(failed.length === 0 ? [] : [texts.notIssued(failed.length)])].join(
        '，',
      )}
      description={reasons.map((reason) => (
        <div key={reason}>{reason}</div>
      ))}
    />
  );
}
