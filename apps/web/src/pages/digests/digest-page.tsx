import { useEffect } from 'react';
import { ArrowLeftOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link, useLocation, useParams } from 'react-router';
import { useDigest } from '../../api/digests';
import type { Digest } from '../../api/types';
import { ErrorView } from '../../components/error-view';
import { PageHeader } from '../../components/page-header';
import { PageSkeleton } from '../../components/page-skeleton';
import { longDay } from '../../lib/dates';
import { ledgerLink } from '../../lib/ledger-filters';
import type { LedgerFilters } from '../../lib/ledger-filters';
import { texts } from '../../texts';
import { digestTexts } from '../../texts/digests';
import { ClassCounts } from './class-counts';
import { MissedReports, OpenInstructions, Papers, Waiting } from './fact-lists';
import { RowList } from './row-list';
import { UnitTable } from './unit-table';
import './digests.css';

export function Page() {
  const { digestId = '' } = useParams();
  const digest = useDigest(digestId);
  if (digest.isPending) return <PageSkeleton rows={12} />;
  if (digest.isError) return <ErrorView error={digest.error} retry={() => void digest.refetch()} />;
  return <DigestView digest={digest.data} />;
}

/** A link of the digest's mail leads to one of its lists. */
function useAnchor() {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash !== '') document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [hash]);
}

function DigestView({ digest }: { digest: Digest }) {
  const { content, jurisdiction, policyVersion } = digest;
  useAnchor();
  const scope = { jurisdictionId: jurisdiction.id };
  const notes = [texts.digests.frozen, digestTexts.ruleVersion(policyVersion)];
  if (content.before !== null) notes.push(digestTexts.beforeDay(content.before.asOf));
  return (
    <div className="page digest-page">
      <Link to="/digests" className="digest-back no-print">
        <ArrowLeftOutlined /> {texts.digests.back}
      </Link>
      <PageHeader
        title={texts.digests.title(jurisdiction.name)}
        subtitle={`${digest.label} · ${texts.digests.asOf(longDay(digest.asOf))}`}
        extra={
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            {texts.common.print}
          </Button>
        }
      />
      <p className="digest-note no-print">{notes.join('；')}</p>
      {content.byClass.overdue === 0 && <p className="digest-note">{digestTexts.noneOverdue}</p>}
      <div className="stack">
        <ClassCounts content={content} scope={scope} />
        <UnitTable content={content} scope={scope} />
        <TaskLists digest={digest} scope={scope} />
        <Waiting content={content} />
        <MissedReports content={content} />
        <OpenInstructions content={content} />
        <Papers content={content} />
      </div>
    </div>
  );
}

function TaskLists({ digest: { content, asOf }, scope }: { digest: Digest; scope: LedgerFilters }) {
  const { comingUntil } = content;
  return (
    <>
      <RowList title={texts.digests.newlyOverdue} list={content.newlyOverdue} testId="newly-overdue" />
      <RowList
        title={texts.digests.longestOverdue}
        list={{ total: content.longestOverdue.length, rows: content.longestOverdue }}
        testId="longest-overdue"
      />
      <RowList
        title={texts.digests.awaitingAcceptance}
        list={content.awaitingAcceptance}
        link={ledgerLink({ ...scope, state: 'issued' })}
        testId="awaiting-acceptance"
      />
      <RowList
        title={texts.digests.awaitingReview}
        list={content.awaitingReview}
        link={ledgerLink({ ...scope, state: 'completion_requested' })}
        testId="awaiting-review"
      />
      {comingUntil !== null && (
        <RowList
          title={digestTexts.coming}
          list={content.coming}
          link={ledgerLink({ ...scope, dueFrom: asOf, dueTo: comingUntil })}
          testId="coming"
        />
      )}
    </>
  );
}
