import { useState } from 'react';
import { Select } from 'antd';
import { usePolicy } from '../../api/policies';
import type { Policy } from '../../api/policies';
import { useMe } from '../../api/session';
import { ErrorView } from '../../components/error-view';
import { PageHeader } from '../../components/page-header';
import { PageSkeleton } from '../../components/page-skeleton';
import { minute } from '../../lib/dates';
import { texts } from '../../texts';
import { PolicyForm } from './policy-form';
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
      {policy.data && (
        <div className="stack">
          <PolicyForm key={`${policy.data.jurisdiction.id} ${policy.data.revision}`} policy={policy.data} />
          <Lights policy={policy.data} />
          <History policy={policy.data} />
        </div>
      )}
    </div>
  );
}

function Lights({ policy }: { policy: Policy }) {
  return (
    <section className="panel">
      <div className="panel-title">
        <h2>{texts.policy.lights}</h2>
      </div>
      <div className="panel-body">
        <p>{texts.policy.yellow(policy.yellowWorkdays)}</p>
        <p className="quiet">{texts.policy.lightsHint}</p>
      </div>
    </section>
  );
}

function History({ policy: { history } }: { policy: Policy }) {
  return (
    <section className="panel">
      <div className="panel-title">
        <h2>{texts.policy.history}</h2>
      </div>
      <div className="panel-body">
        {history.length === 0 && <p className="quiet">{texts.policy.noHistory}</p>}
        <ol className="policy-history">
          {history.map(({ revision, at, person, note, changes }) => (
            <li key={revision} data-testid="policy-revision" data-revision={revision}>
              <b>{texts.policy.historyRow(revision)}</b>{' '}
              <span className="quiet">
                {person} · {minute(at)}
              </span>
              {changes.map(({ label, from, to }) => (
                <p key={label}>{texts.policy.change(label, from, to)}</p>
              ))}
              {note !== '' && <p className="quiet">{note}</p>}
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
