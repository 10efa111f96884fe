import { Alert, Input, Segmented, Select } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { usePlans } from '../../api/plans';
import { useSearch } from '../../api/search';
import type { SearchGroup, SearchHit, SearchKind } from '../../api/search';
import { useMe } from '../../api/session';
import { EmptyView } from '../../components/empty-view';
import { PageHeader } from '../../components/page-header';
import { PageSkeleton } from '../../components/page-skeleton';
import { ProblemAlert } from '../../components/problem-alert';
import { minute } from '../../lib/dates';
import { mayEnter } from '../../lib/landing';
import { targetTexts } from '../../texts/targets';
import { Marked } from './marked';
import './search.css';

const texts = targetTexts.search;
const KINDS = ['task', 'clause', 'report'] as const satisfies readonly SearchKind[];

export function Page() {
  const [address, setAddress] = useSearchParams();
  const q = address.get('q') ?? '';
  const kind = KINDS.find((each) => each === address.get('kind'));
  const planId = address.get('planId') ?? undefined;
  const change = (name: string, value: string | undefined) =>
    setAddress((before) => {
      const after = new URLSearchParams(before);
      if (value === undefined || value === '') after.delete(name);
      else after.set(name, value);
      return after;
    });
  return (
    <div className="page">
      <PageHeader title={texts.page} subtitle={texts.hint} />
      <div className="stack">
        <div className="search-form">
          <Input.Search
            key={q}
            defaultValue={q}
            onSearch={(value) => change('q', value.trim())}
            placeholder={texts.placeholder}
            aria-label={texts.label}
            enterButton={texts.submit}
            maxLength={60}
            autoFocus={q === ''}
            data-testid="search-input"
          />
          <Segmented
            value={kind ?? 'all'}
            onChange={(value) => change('kind', value === 'all' ? undefined : value)}
            options={[
              { value: 'all', label: texts.all },
              ...KINDS.map((value) => ({ value, label: texts.kinds[value] })),
            ]}
          />
          <PlanFilter planId={planId} onChange={(value) => change('planId', value)} />
        </div>
        {q !== '' && <Results q={q} kind={kind} planId={planId} />}
      </div>
    </div>
  );
}

/** Offices have a list of plans; for the others the address may name one. */
function PlanFilter({ planId, onChange }: { planId: string | undefined; onChange: (id?: string) => void }) {
  const me = useMe();
  const plans = usePlans(mayEnter(me.roles, 'plans'));
  if (plans.data === undefined) return null;
  return (
    <Select
      allowClear
      value={planId ?? null}
      onChange={(value) => onChange(value ?? undefined)}
      placeholder={texts.plan}
      aria-label={texts.plan}
      options={plans.data.map(({ id, title }) => ({ value: id, label: title }))}
      style={{ minWidth: 180, maxWidth: 320 }}
    />
  );
}

interface Asked {
  q: string;
  kind: SearchKind | undefined;
  planId: string | undefined;
}

function Results(asked: Asked) {
  const result = useSearch(asked);
  if (result.isPending) return <PageSkeleton rows={6} />;
  if (result.isError) return <ProblemAlert error={result.error} />;
  const groups = result.data.groups.filter(({ items }) => items.length > 0);
  if (groups.length === 0) return <EmptyView title={texts.nothing} hint={texts.nothingHint} />;
  return groups.map((group) => <Group key={group.kind} group={group} />);
}

function Group({ group }: { group: SearchGroup }) {
  return (
    <section className="panel" data-testid="search-group" data-kind={group.kind}>
      <div className="panel-title">
        <h2>{texts.kinds[group.kind]}</h2>
      </div>
      {group.items.map((hit) => (
        <Hit key={hit.id} hit={hit} />
      ))}
      {group.more && <Alert type="info" banner title={texts.more} data-testid="search-more" />}
    </section>
  );
}

function Hit({ hit }: { hit: SearchHit }) {
  const about = [
    hit.code,
    hit.plan.title,
    hit.unit,
    hit.at === null || hit.unit === null ? null : minute(hit.at),
  ];
  const to = hit.taskId === null ? `/plans/${hit.plan.id}` : `/tasks/${hit.taskId}`;
  return (
    <article className="search-hit" data-testid="search-hit">
      <Link to={to} className="task-title">
        {hit.title.text === '' ? hit.plan.title : <Marked snippet={hit.title} />}
      </Link>
      <div className="quiet">
        {about.filter(Boolean).join(' · ')}
        {hit.taskId === null && ` · ${texts.notIssued}`}
      </div>
      {hit.text !== null && (
        <p className="search-hit-text">
          <Marked snippet={hit.text} />
        </p>
      )}
    </article>
  );
}
