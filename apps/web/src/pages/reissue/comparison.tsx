import { useRef, useState } from 'react';
import { Button } from 'antd';
import type { PlanReview, Reissue, ReissueTake } from '../../api/types';
import { EmptyView } from '../../components/empty-view';
import { minute } from '../../lib/dates';
import { filterChanges, following, followRest, undecidedOf } from '../../lib/reissue';
import type { ChangeFilter, Choices } from '../../lib/reissue';
import { texts } from '../../texts';
import { ApplyBar } from './apply-bar';
import { ChangeCard } from './change-card';
import { DiscardButton } from './discard-button';

interface Props {
  plan: PlanReview['plan'];
  reissue: Reissue;
}

/** A waiting version against the current one; nothing is chosen until somebody chooses. */
export function Comparison({ plan, reissue }: Props) {
  const [choices, setChoices] = useState<Choices>({});
  const [filter, setFilter] = useState<ChangeFilter>('all');
  const list = useRef<HTMLDivElement>(null);
  const undecided = undecidedOf(reissue, choices);
  const open = undecided.filter((change) => following(change) !== undefined).length;
  const shown = filterChanges(reissue, filter, choices);
  const choose = (key: string, take: ReissueTake) => setChoices((old) => ({ ...old, [key]: take }));
  const next = () => {
    setFilter('all');
    // After the list has all its changes again.
    setTimeout(() => bringIntoView(list.current, undecided[0]?.key));
  };
  return (
    <>
      <section className="panel panel-padded reissue-head">
        <h2>{texts.reissue.head(reissue.number, reissue.fileName)}</h2>
        <p className="quiet">{texts.reissue.imported(minute(reissue.importedAt), reissue.importedBy)}</p>
        <Filters reissue={reissue} undecided={undecided.length} filter={filter} onFilter={setFilter} />
        <div className="row-actions">
          {open > 0 && (
            <Button onClick={() => setChoices((old) => followRest(reissue, old))} data-testid="adopt-rest">
              {texts.reissue.adoptRest(open)}
            </Button>
          )}
          <DiscardButton planId={plan.id} />
        </div>
      </section>
      <div className="stack" ref={list}>
        {shown.map((change) => (
          <ChangeCard key={change.key} change={change} take={choices[change.key]} onTake={choose} />
        ))}
        {shown.length === 0 && <NothingShown all={reissue.changes.length} />}
      </div>
      <ApplyBar plan={plan} reissue={reissue} choices={choices} undecided={undecided.length} onNext={next} />
    </>
  );
}

function bringIntoView(list: HTMLElement | null, key: string | undefined): void {
  if (list === null || key === undefined) return;
  const card = list.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  card?.scrollIntoView({ block: 'start', behavior: 'smooth' });
  card?.querySelector<HTMLElement>('input[type=radio]:enabled')?.focus({ preventScroll: true });
}

function NothingShown({ all }: { all: number }) {
  return (
    <div className="panel">
      {all === 0 ? (
        <EmptyView title={texts.reissue.same} hint={texts.reissue.sameHint} />
      ) : (
        <EmptyView title={texts.reissue.emptyFilter} />
      )}
    </div>
  );
}

interface FilterProps {
  reissue: Reissue;
  undecided: number;
  filter: ChangeFilter;
  onFilter: (filter: ChangeFilter) => void;
}

function Filters({ reissue: { changes, unchanged }, undecided, filter, onFilter }: FilterProps) {
  const kinds = (['changed', 'added', 'removed'] as const).map(
    (kind) => [kind, changes.filter((change) => change.kind === kind).length] as const,
  );
  const items: readonly (readonly [ChangeFilter, number])[] = [
    ['all', changes.length],
    ['undecided', undecided],
    ...kinds,
  ];
  return (
    <div className="reissue-counts" role="group" aria-label={texts.reissue.filter}>
      {items.map(([key, count]) => (
        <button
          key={key}
          type="button"
          className={`count-pill${key === 'undecided' && count > 0 ? ' count-bad' : ''}`}
          aria-pressed={filter === key}
          onClick={() => onFilter(key)}
          data-testid={`changes-${key}`}
          data-count={count}
        >
          {texts.reissue.filters[key]} <b>{count}</b>
        </button>
      ))}
      <span className="quiet" data-testid="unchanged" data-count={unchanged}>
        {texts.reissue.unchanged(unchanged)}
      </span>
    </div>
  );
}
