import { Button } from 'antd';
import type { LinkRequest, MeasureProposal, MeasureTable } from '../../api/measures';
import { EmptyView } from '../../components/empty-view';
import { measure } from '../../lib/figures';
import { targetTexts } from '../../texts/targets';
import { useDecide } from './use-decide';

const texts = targetTexts.measures;

/** What may measure the same, each with the rule that says so; a person decides. */
export function Proposals({ table }: { table: MeasureTable }) {
  if (table.proposals.length === 0) return <EmptyView title={texts.noProposals} />;
  return (
    <div className="panel">
      {table.proposals.map((proposal) => (
        <Proposal
          key={`${proposal.measureId}${proposal.unitKind}${proposal.name}${proposal.rule}`}
          proposal={proposal}
          table={table}
        />
      ))}
    </div>
  );
}

function Proposal({ proposal, table }: { proposal: MeasureProposal; table: MeasureTable }) {
  const { measureId, name, rule, promises } = proposal;
  const titleOf = (planId: string) => table.plans.find(({ id }) => id === planId)?.title ?? '';
  return (
    <article className="proposal" data-testid="measure-proposal" data-name={name}>
      <strong>{measureId === null ? name : texts.joins(name)}</strong>
      <div className="quiet">{rule}</div>
      <ul className="measure-quotes">
        {promises.map((promise) => (
          <li key={promise.targetId}>
            <b>{measure(promise)}</b> {promise.due} · {titleOf(promise.planId)}
            <div className="quiet">{promise.quote}</div>
          </li>
        ))}
      </ul>
      {table.mayLink && <Decision proposal={proposal} jurisdictionId={table.jurisdiction.id} />}
    </article>
  );
}

function Decision({ proposal, jurisdictionId }: { proposal: MeasureProposal; jurisdictionId: string }) {
  const { pending, run } = useDecide();
  const { measureId, name, promises } = proposal;
  const decide = (decision: LinkRequest['decision']) =>
    run({
      jurisdictionId,
      decision,
      ...(measureId === null ? { name } : { measureId }),
      targets: promises.map(({ targetId, linkVersion: version }) => ({ targetId, version })),
    });
  return (
    <div className="proposal-actions">
      <Button
        type="primary"
        loading={pending}
        onClick={() => decide('confirmed')}
        data-testid="proposal-confirm"
      >
        {texts.confirm}
      </Button>
      <Button disabled={pending} onClick={() => decide('rejected')} data-testid="proposal-reject">
        {texts.reject}
      </Button>
    </div>
  );
}
