import { useState } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { usePlans } from '../../api/plans';
import { EmptyView } from '../../components/empty-view';
import { ErrorView } from '../../components/error-view';
import { PageHeader } from '../../components/page-header';
import { PageSkeleton } from '../../components/page-skeleton';
import { usePhone } from '../../components/use-media';
import { texts } from '../../texts';
import { ImportDialog } from './import-dialog';
import { PlanCards } from './plan-cards';
import { PlanTable } from './plan-table';
import './plans.css';

export function Page() {
  const [importing, setImporting] = useState(false);
  const plans = usePlans();
  const phone = usePhone();
  const importButton = (
    <Button
      type="primary"
      icon={<PlusOutlined />}
      onClick={() => setImporting(true)}
      data-testid="import-open"
    >
      {texts.plans.import}
    </Button>
  );
  if (plans.isPending) return <PageSkeleton />;
  if (plans.isError) return <ErrorView error={plans.error} retry={() => void plans.refetch()} />;
  const List = phone ? PlanCards : PlanTable;
  return (
    <div className="page">
      <PageHeader title={texts.areas.plans} subtitle={texts.plans.subtitle} extra={importButton} />
      {plans.data.length === 0 ? (
        <div className="panel">
          <EmptyView title={texts.plans.empty} hint={texts.plans.emptyHint} action={importButton} />
        </div>
      ) : (
        <List plans={plans.data} />
      )}
      <ImportDialog open={importing} onClose={() => setImporting(false)} />
    </div>
  );
}
