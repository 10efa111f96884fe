import { useState } from 'react';
import { Alert, Button, Segmented, Skeleton } from 'antd';
import { usePreview } from '../../../api/policies';
import type { Policy, PreviewFilters } from '../../../api/policies';
import { EmptyView } from '../../../components/empty-view';
import { ErrorView } from '../../../components/error-view';
import { previewDays } from '../../../lib/preview-days';
import { texts } from '../../../texts';
import { isEdited, laddersOf } from '../ladders/ladder-edits';
import type { LadderEdits } from '../ladders/ladder-edits';
import { PreviewDays } from './preview-days';
import { FilterBar } from './filter-bar';

const words = texts.policy.preview;

interface Props {
  policy: Policy;
  edits: LadderEdits;
}

/** 未来30天: what goes out, to whom and why, by the rules in force or by those being written. */
export function PreviewTab({ policy, edits }: Props) {
  const [filters, setFilters] = useState<PreviewFilters>({});
  const [basis, setBasis] = useState<'inForce' | 'draft'>('inForce');
  const { id } = policy.jurisdiction;
  const tried = basis === 'draft' && isEdited(edits);
  const draft = tried ? { jurisdictionId: id, ladders: laddersOf(edits) } : null;
  return (
    <section className="panel">
      <div className="panel-body stack">
        <p className="quiet">{tried ? words.draftIntro : words.intro}</p>
        {isEdited(edits) && (
          <Segmented
            aria-label={words.basis}
            value={basis}
            onChange={setBasis}
            options={(['inForce', 'draft'] as const).map((value) => ({ value, label: words.bases[value] }))}
            data-testid="preview-basis"
          />
        )}
        <FilterBar jurisdictionId={id} filters={filters} onChange={setFilters} />
        <Outcome preview={usePreview(id, filters, draft)} filters={filters} onFilters={setFilters} />
      </div>
    </section>
  );
}

interface OutcomeProps {
  preview: ReturnType<typeof usePreview>;
  filters: PreviewFilters;
  onFilters: (filters: PreviewFilters) => void;
}

function Outcome({ preview, filters, onFilters }: OutcomeProps) {
  if (preview.isPending) return <Skeleton active paragraph={{ rows: 6 }} />;
  if (preview.isError) return <ErrorView error={preview.error} retry={() => void preview.refetch()} />;
  const [first] = preview.data.pages;
  if (first === undefined) return null;
  const { from, to, counts = [], provisionalYears } = first;
  const items = preview.data.pages.flatMap((page) => page.items);
  const more = preview.hasNextPage;
  const span = filters.day === undefined ? { from, to } : { from: filters.day, to: filters.day };
  return (
    <>
      {provisionalYears.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={words.provisional(provisionalYears.join('、'))}
          data-testid="preview-provisional"
        />
      )}
      {items.length === 0 && <EmptyView title={words.nothing} hint={words.nothingHint} />}
      <PreviewDays
        days={previewDays({ ...span, items, counts, more })}
        onPerson={(personId) => onFilters({ ...filters, personId })}
      />
      {more && (
        <Button
          onClick={() => void preview.fetchNextPage()}
          loading={preview.isFetchingNextPage}
          data-testid="load-more"
        >
          {texts.common.more}
        </Button>
      )}
    </>
  );
}
