import { useState } from 'react';
import { UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link, useLocation, useParams } from 'react-router';
import { usePlanReview } from '../../api/plans';
import { useReissue, useRevisions } from '../../api/reissue';
import type { PlanReview, Revision } from '../../api/types';
import { EmptyView } from '../../components/empty-view';
import { ErrorView } from '../../components/error-view';
import { PageHeader } from '../../components/page-header';
import { PageSkeleton } from '../../components/page-skeleton';
import { texts } from '../../texts';
import { Comparison } from './comparison';
import { ReissueDialog } from './reissue-dialog';
import { VersionList } from './version-list';
import './reissue.css';

/** At the end of the address: whoever comes from 导入新版 gets the dialog at once. */
const IMPORT_HASH = '#import';

export function Page() {
  const { planId = '' } = useParams();
  const review = usePlanReview(planId);
  const revisions = useRevisions(planId);
  const failed = [review, revisions].find(({ isError }) => isError);
  if (failed !== undefined) return <ErrorView error={failed.error} retry={() => void failed.refetch()} />;
  if (review.data === undefined || revisions.data === undefined) return <PageSkeleton rows={12} />;
  return <Versions key={planId} plan={review.data.plan} revisions={revisions.data} />;
}

function Versions({ plan, revisions }: { plan: PlanReview['plan']; revisions: Revision[] }) {
  const waiting = revisions.find(({ state }) => state === 'proposed');
  const { hash } = useLocation();
  const [importing, setImporting] = useState(hash === IMPORT_HASH && waiting === undefined);
  const importButton = (
    <Button icon={<UploadOutlined />} onClick={() => setImporting(true)} data-testid="reissue-open">
      {texts.reissue.open}
    </Button>
  );
  return (
    <div className="page">
      <PageHeader
        title={texts.reissue.page}
        subtitle={<Link to={`/plans/${plan.id}`}>{plan.title}</Link>}
        extra={importButton}
      />
      <div className="stack">
        {waiting === undefined ? (
          <NothingWaiting action={importButton} />
        ) : (
          <Waiting plan={plan} revisionId={waiting.id} />
        )}
        <VersionList revisions={revisions} />
      </div>
      <ReissueDialog
        planId={plan.id}
        replaces={waiting !== undefined}
        open={importing}
        onClose={() => setImporting(false)}
      />
    </div>
  );
}

function Waiting({ plan, revisionId }: { plan: PlanReview['plan']; revisionId: Revision['id'] }) {
  const reissue = useReissue(plan.id, revisionId);
  if (reissue.isPending) return <PageSkeleton rows={8} />;
  if (reissue.isError) return <ErrorView error={reissue.error} retry={() => void reissue.refetch()} />;
  return <Comparison key={revisionId} plan={plan} reissue={reissue.data} />;
}

function NothingWaiting({ action }: { action: React.ReactNode }) {
  return (
    <div className="panel">
      <EmptyView title={texts.reissue.empty} hint={texts.reissue.emptyHint} action={action} />
    </div>
  );
}
