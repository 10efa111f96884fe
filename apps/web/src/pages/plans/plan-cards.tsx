import { Link } from 'react-router';
import type { PlanSummary } from '../../api/types';
import { minute } from '../../lib/dates';
import { texts } from '../../texts';
import { PlanActions, PlanPending, PlanState } from './plan-parts';

export function PlanCards({ plans }: { plans: PlanSummary[] }) {
  return (
    <div className="stack">
      {plans.map((plan) => (
        <article key={plan.id} className="panel panel-padded" data-testid="plan-row">
          <Link to={`/plans/${plan.id}`} className="plan-title">
            {plan.title}
          </Link>
          <div className="quiet">
            {[plan.docNumber, plan.issuer, plan.issuedOn].filter(Boolean).join(' · ')}
          </div>
          <div className="plan-card-foot">
            <PlanState plan={plan} />
            <span>
              {titles.tasks} {plan.tasks}
            </span>
            {plan.state === 'draft' && <PlanPending plan={plan} />}
            <PlanActions plan={plan} />
          </div>
          <div className="quiet">
            {titles.imported} {minute(plan.importedAt)}
          </div>
        </article>
      ))}
    </div>
  );
}

const { columns: titles } = texts.plans;
