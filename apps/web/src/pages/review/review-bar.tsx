import { ArrowLeftOutlined, EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { PlanReview } from '../../api/types';
import { useDocumentTitle } from '../../components/page-header';
import { minute } from '../../lib/dates';
import { ledgerLink } from '../../lib/ledger-filters';
import type { ClauseFilter, ReviewCounts } from '../../lib/review';
import { texts } from '../../texts';
import { targetTexts } from '../../texts/targets';
import { PlanMenu } from '../plans/plan-menu';
import { AdoptButton } from './adopt-button';
import { DeskButtons } from './desk-buttons';
import { IssueButton } from './issue-button';
import type { Desk } from './use-desk';

interface Props {
  review: PlanReview;
  counts: ReviewCounts;
  filter: ClauseFilter;
  onFilter: (filter: ClauseFilter) => void;
  onInfo: () => void;
  onTask: (taskId: string) => void;
  desk: Desk;
}

export function ReviewBar({ review, counts, filter, onFilter, onInfo, onTask, desk }: Props) {
  const { plan } = review;
  const draft = plan.state === 'draft';
  useDocumentTitle(plan.title);
  return (
    <header className="review-bar">
      <div className="review-title">
        <Link to="/plans" aria-label={texts.common.back} className="review-back">
          <ArrowLeftOutlined />
        </Link>
        <div className="review-heading">
          <h1 title={plan.title}>{plan.title}</h1>
          <div className="quiet">
            {[plan.docNumber, plan.issuer, plan.issuedOn, plan.jurisdiction.name].filter(Boolean).join(' · ')}
            {draft && (
              <Button
                type="link"
                size="small"
                icon={<EditOutlined />}
                onClick={onInfo}
                data-testid="plan-info"
              >
                {texts.review.info}
              </Button>
            )}
          </div>
        </div>
        <div className="review-actions">
          {draft && plan.kind === 'own' && (
            <>
              <DeskButtons review={review} counts={counts} desk={desk} />
              <AdoptButton planId={plan.id} names={counts.unknownUnits} />
              <IssueButton review={review} counts={counts} onTask={onTask} />
            </>
          )}
          <PlanMenu plan={plan} />
        </div>
      </div>
      {plan.kind === 'reference' && (
        <div className="review-issued" role="status" data-testid="reference-banner">
          {targetTexts.reference.banner} <Link to="/targets">{texts.areas.targets}</Link>
        </div>
      )}
      {!draft && (
        <div className="review-issued" role="status">
          {texts.review.issuedBanner(plan.issuedAt === null ? '' : minute(plan.issuedAt))}{' '}
          <Link to={ledgerLink({ planId: plan.id })}>{texts.plans.ledger}</Link>{' '}
          {counts.toIssue > 0 && <span>{texts.review.toIssue(counts.toIssue)}</span>}
        </div>
      )}
      <Counts counts={counts} filter={filter} onFilter={onFilter} />
    </header>
  );
}

type CountItem = [ClauseFilter, string, number, 'plain' | 'bad' | 'watch'];

function Counts({ counts, filter, onFilter }: Pick<Props, 'counts' | 'filter' | 'onFilter'>) {
  const items: CountItem[] = [
    ['all', texts.review.counts.clauses, counts.clauses, 'plain'],
    ['unreviewed', texts.review.counts.unreviewed, counts.unreviewed, 'watch'],
    ['no-lead', texts.review.counts.noLead, counts.withoutLead, 'bad'],
    ['unknown-unit', texts.review.counts.unknown, counts.unknownUnits.length, 'bad'],
    ['doubt', texts.review.counts.doubts, counts.doubts, 'watch'],
    ['excluded', texts.review.counts.excluded, counts.excluded, 'plain'],
  ];
  return (
    <div className="review-counts" role="group" aria-label={texts.ledger.filters}>
      {items.map(([key, label, count, tone]) => (
        <button
          key={key}
          type="button"
          className={`count-pill${count > 0 ? ` count-${tone}` : ''}`}
          aria-pressed={filter === key}
          onClick={() => onFilter(filter === key ? 'all' : key)}
          data-testid={`count-${key}`}
        >
          {label} <b>{count}</b>
        </button>
      ))}
    </div>
  );
}
