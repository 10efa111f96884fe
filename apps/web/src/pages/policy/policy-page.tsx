import { useState } from 'react';
import { Select, Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { usePolicy } from '../../api/policies';
import type { Policy } from '../../api/policies';
import { useMe } from '../../api/session';
import { ErrorView } from '../../components/error-view';
import { PageHeader } from '../../components/page-header';
import { PageSkeleton } from '../../components/page-skeleton';
import { texts } from '../../texts';
import type { LadderEdits } from './ladders/ladder-edits';
import { LaddersTab } from './ladders/ladders-tab';
import { LightsForm } from './lights-form';
import { PolicyForm } from './policy-form';
import { PreviewTab } from './preview/preview-tab';
import { Versions } from './versions';
import './policy.css';

/** Jurisdictions whose office the person belongs to. */
function useOffices() {
  const { memberships } = useMe();
  const office = memberships.filter(({ role }) => role === 'office');
  const names = new Map(office.map((entry) => [entry.jurisdictionId, entry.jurisdictionName]));
  return [...names].map(([value, label]) => ({ value, label }));
}

export function Page() {
  const offices = useOffices();
  const [jurisdictionId, setJurisdictionId] = useState(offices[0]?.value);
  const policy = usePolicy(jurisdictionId);
  return (
    <div className="page policy-page">
      <PageHeader
        title={texts.areas.policy}
        subtitle={texts.policy.subtitle}
        extra={
          offices.length > 1 && (
            <Select
              aria-label={texts.policy.jurisdiction}
              value={jurisdictionId}
              options={offices}
              onChange={setJurisdictionId}
            />
          )
        }
      />
      {policy.isPending && <PageSkeleton />}
      {policy.isError && <ErrorView error={policy.error} retry={() => void policy.refetch()} />}
      {policy.data && <Rules key={policy.data.jurisdiction.id} policy={policy.data} />}
    </div>
  );
}

const tabLabel = (key: keyof typeof texts.policy.tabs) => ({
  key,
  label: <span data-testid={`policy-tab-${key}`}>{texts.policy.tabs[key]}</span>,
});

/** Editing goes on from the version that was seen, also where a newer one is loaded behind it: saving then tells. */
function Rules({ policy }: { policy: Policy }) {
  const [address, setAddress] = useSearchParams();
  const [seen, setSeen] = useState(policy);
  const [edits, setEdits] = useState<LadderEdits>({});
  const forms = { policy: seen, onNew: setSeen };
  return (
    <Tabs
      activeKey={address.get('tab') ?? 'ladders'}
      onChange={(tab) => setAddress({ tab }, { replace: true })}
      items={[
        { ...tabLabel('ladders'), children: <LaddersTab {...forms} edits={edits} onEdits={setEdits} /> },
        { ...tabLabel('preview'), children: <PreviewTab policy={seen} edits={edits} /> },
        { ...tabLabel('duties'), children: <PolicyForm key={seen.revision} {...forms} /> },
        { ...tabLabel('lights'), children: <LightsForm key={seen.revision} {...forms} /> },
        { ...tabLabel('versions'), children: <Versions policy={seen} /> },
      ]}
    />
  );
}
