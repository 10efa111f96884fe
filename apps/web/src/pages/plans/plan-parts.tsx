import { App } from 'antd';
import { Link } from 'react-router';
import { useDeletePlan } from '../../api/plans';
import { sentenceOf } from '../../api/problem';
import type { PlanSummary } from '../../api/types';
import { ledgerLink } from '../../lib/ledger-filters';
import { texts } from '../../texts';
import { targetTexts } from '../../texts/targets';
import { PlanMenu } from './plan-menu';

export function PlanState({ plan }: { plan: PlanSummary }) {
  if (plan.kind === 'reference') return <span className="state">{targetTexts.reference.reference}</span>;
  return plan.state === 'issued' ? (
    <span className="state state-completed">{texts.plans.issued}</span>
  ) : (
    <span className="state state-issued">{texts.plans.draft}</span>
  );
}

/** What still keeps a draft from being issued. */
export function PlanPending({ plan }: { plan: PlanSummary }) {
  if (plan.state === 'issued' || plan.kind === 'reference') return <span className="quiet">—</span>;
  const items = [
    ...(plan.unreviewed > 0 ? [texts.plans.unreviewed(plan.unreviewed)] : []),
    ...(plan.withoutLead > 0 ? [texts.plans.withoutLead(plan.withoutLead)] : []),
    ...(plan.unresolvedUnits > 0 ? [texts.plans.unknownUnits(plan.unresolvedUnits)] : []),
  ];
  if (items.length === 0) return <span className="quiet">{texts.plans.nothingPending}</span>;
  return (
    <span className="plan-pending">
      {items.map((item) => (
        <span key={item}>{item}</span>
      ))}
    </span>
  );
}

export function PlanActions({ plan }: { plan: PlanSummary }) {
  const issued = plan.state === 'issued';
  return (
    <span className="plan-actions">
      <Link to={issued ? ledgerLink({ planId: plan.id }) : `/plans/${plan.id}`} className="nowrap">
        {issued ? texts.plans.ledger : texts.plans.review}
      </Link>
      <RowMenu plan={plan} />
    </span>
  );
}

function RowMenu({ plan }: { plan: PlanSummary }) {
  const remove = useRemovePlan();
  const removal = {
    key: 'delete',
    danger: true,
    label: texts.common.delete,
    onClick: () => remove(plan.id),
  };
  return <PlanMenu plan={plan} more={plan.state === 'draft' ? [{ type: 'divider' }, removal] : []} />;
}

function useRemovePlan(): (id: string) => void {
  const { modal, message } = App.useApp();
  const remove = useDeletePlan();
  return (id) => {
    modal.confirm({
      title: texts.plans.deleteTitle,
      content: texts.plans.deleteText,
      okText: texts.common.delete,
      okButtonProps: { danger: true },
      onOk: () =>
        remove.mutateAsync(id).then(
          () => void message.success(texts.plans.deleted),
          (error: unknown) => void message.error(sentenceOf(error)),
        ),
    });
  };
}
