import { ArrowLeftOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { useDigest } from '../../api/digests';
import type { Digest } from '../../api/types';
import { ErrorView } from '../../components/error-view';
import { PageHeader } from '../../components/page-header';
import { PageSkeleton } from '../../components/page-skeleton';
import { longDay, weekLabel } from '../../lib/dates';
import { ledgerLink } from '../../lib/ledger-filters';
import { texts } from '../../texts';
import { ClassCounts } from './class-counts';
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

function DigestView({ digest }: { digest: Digest }) {
  const { content, jurisdiction } = digest;
  const scope = { jurisdictionId: jurisdiction.id };
  return (
    <div className="page digest-page">
      <Link to="/digests" className="digest-back no-print">
        <ArrowLeftOutlined /> {texts.digests.back}
      </Link>
      <PageHeader
        title={texts.digests.title(jurisdiction.name)}
        subtitle={`${weekLabel(digest.week)} · ${texts.digests.asOf(longDay(digest.asOf))}`}
        extra={
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            {texts.common.print}
          </Button>
        }
      />
      <p className="digest-note no-print">{texts.digests.frozen}</p>
      <div className="stack">
        <ClassCounts content={content} scope={scope} />
        <UnitTable content={content} scope={scope} />
        <RowList title={texts.digests.newlyOverdue} rows={content.newlyOverdue} testId="newly-overdue" />
        <RowList
          title={texts.digests.longestOverdue}
          rows={content.longestOverdue}
          testId="longest-overdue"
        />
        <RowList
          title={texts.digests.awaitingAcceptance}
          rows={content.awaitingAcceptance}
          link={ledgerLink({ ...scope, state: 'issued' })}
          testId="awaiting-acceptance"
        />
        <RowList
          title={texts.digests.awaitingReview}
          rows={content.awaitingReview}
          link={ledgerLink({ ...scope, state: 'completion_requested' })}
          testId="awaiting-review"
        />
      </div>
    </div>
  );
}
