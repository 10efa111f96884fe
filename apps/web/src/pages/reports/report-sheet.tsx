import { useCallback, useState } from 'react';
import type { ReportDifference, ReportEntry, ReportPage } from '../../api/reports';
import { EmptyView } from '../../components/empty-view';
import { entryKey, isDirty, shownOf, withDifferences } from '../../lib/report-draft';
import type { Drafts, EntryDraft } from '../../lib/report-draft';
import { texts } from '../../texts';
import { EntryCard } from './entry-card';
import { LeaveGuard } from './leave-guard';
import { SheetBar } from './sheet-bar';
import { SheetHead } from './sheet-head';

/** A page with all its tasks: a form while it may be written, else what it says. */
export function ReportSheet({ page }: { page: ReportPage }) {
  const [drafts, setDrafts] = useState<Drafts>({});
  const change = useCallback(
    (entry: ReportEntry, draft: EntryDraft) =>
      setDrafts((before) => ({ ...before, [entryKey(entry)]: draft })),
    [],
  );
  const adopt = (accepted: readonly ReportDifference[]) =>
    setDrafts((before) => withDifferences(page, before, accepted));
  const dirty = page.maySave && isDirty(page, drafts);
  return (
    <>
      <LeaveGuard active={dirty} />
      <SheetHead page={page} drafts={drafts} onAdopt={adopt} />
      {page.entries.length === 0 && (
        <div className="panel">
          <EmptyView title={texts.reporting.noDuties} hint={texts.reporting.noDutiesHint} />
        </div>
      )}
      <div className="stack">
        {page.entries.map((entry) => (
          <EntryCard
            key={entryKey(entry)}
            entry={entry}
            draft={shownOf(entry, drafts)}
            editable={page.maySave}
            onChange={change}
          />
        ))}
      </div>
      <SheetBar page={page} drafts={drafts} dirty={dirty} onSaved={() => setDrafts({})} />
    </>
  );
}
