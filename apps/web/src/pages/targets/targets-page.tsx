import { useState } from 'react';
import { Alert, Badge, Select, Tabs } from 'antd';
import { useMeasures } from '../../api/measures';
import { ErrorView } from '../../components/error-view';
import { PageHeader } from '../../components/page-header';
import { PageSkeleton } from '../../components/page-skeleton';
import { targetTexts } from '../../texts/targets';
import { ManualLink } from './manual-link';
import { MeasureRows } from './measure-rows';
import { PlanProgress } from './plan-progress';
import { Proposals } from './proposals';
import './targets.css';

const texts = targetTexts.measures;

export function Page() {
  const [jurisdictionId, setJurisdictionId] = useState<string>();
  const measures = useMeasures(jurisdictionId);
  if (measures.isPending) return <PageSkeleton rows={10} />;
  if (measures.isError) return <ErrorView error={measures.error} retry={() => void measures.refetch()} />;
  const table = measures.data;
  const { jurisdiction, jurisdictions, proposals } = table;
  return (
    <div className="page">
      <PageHeader
        title={texts.page}
        subtitle={texts.subtitle(jurisdiction.name)}
        extra={
          <span className="target-counts">
            {jurisdictions.length > 1 && (
              <Select
                value={jurisdiction.id}
                onChange={setJurisdictionId}
                aria-label={texts.jurisdiction}
                options={jurisdictions.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
            {table.mayLink && <ManualLink table={table} />}
          </span>
        }
      />
      {table.morePlans && <Alert type="info" title={texts.morePlans} />}
      <Tabs
        items={[
          { key: 'table', label: texts.tabs.table, children: <MeasureRows table={table} /> },
          {
            key: 'proposals',
            label: (
              <Badge count={proposals.length} size="small" offset={[10, 0]}>
                <span data-testid="tab-proposals">{texts.tabs.proposals}</span>
              </Badge>
            ),
            children: <Proposals table={table} />,
          },
          {
            key: 'progress',
            label: <span data-testid="tab-progress">{texts.tabs.progress}</span>,
            children: <PlanProgress plans={table.plans.filter(({ level }) => level === 'own')} />,
          },
        ]}
      />
    </div>
  );
}
