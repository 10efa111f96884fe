import { memo } from 'react';
import { Radio } from 'antd';
import { Link } from 'react-router';
import type { ReissueChange, ReissueTake } from '../../api/types';
import { isBlocked } from '../../lib/reissue';
import { texts } from '../../texts';
import { ChangeFacts } from './change-facts';
import { ChangeTexts } from './change-texts';

interface Props {
  change: ReissueChange;
  take: ReissueTake | undefined;
  onTake: (key: string, take: ReissueTake) => void;
}

/** One clause that is not as it was: what changed, whom it concerns, and what shall happen. */
export const ChangeCard = memo(function ChangeCard({ change, take, onTake }: Props) {
  const { key, kind, fields, tasks, takes, remark } = change;
  const title = (change.after ?? change.before)?.title ?? '';
  return (
    <article
      className={`panel change-card change-${kind}`}
      data-testid="change"
      data-kind={kind}
      data-key={key}
    >
      <header className="change-head">
        <span className={`change-kind change-kind-${kind}`}>{texts.reissue.kinds[kind]}</span>
        <h3>
          <span className="clause-number">{numbersOf(change)}</span> {title}
        </h3>
        <span className="change-fields">
          {fields.map((field) => (
            <span key={field} className="state" data-testid="changed-field" data-field={field}>
              {texts.reissue.fields[field]}
            </span>
          ))}
        </span>
      </header>
      <ChangeTexts change={change} />
      <ChangeFacts change={change} />
      {tasks.length > 0 && <Tasks tasks={tasks} />}
      {remark !== '' && (
        <p
          className={`change-remark${isBlocked(change, 'adopt') && takes.length > 0 ? ' change-blocked' : ''}`}
        >
          {remark}
        </p>
      )}
      {takes.length > 0 && (
        <Radio.Group
          className="change-takes"
          aria-label={texts.reissue.choice(title)}
          value={take ?? null}
          onChange={(event) => onTake(key, event.target.value as ReissueTake)}
        >
          {takes.map((each) => (
            <Radio key={each} value={each} disabled={isBlocked(change, each)} data-testid={`take-${each}`}>
              {labelOf(change, each)}
            </Radio>
          ))}
        </Radio.Group>
      )}
    </article>
  );
});

/** The printed place, and where it stood before if that was elsewhere. */
function numbersOf({ before, after }: ReissueChange): string {
  if (before === null || after === null || before.path === after.path) return (after ?? before)?.path ?? '';
  return texts.reissue.becomes(before.path, after.path);
}

function labelOf({ kind, tasks }: ReissueChange, take: ReissueTake): string {
  if (kind === 'removed' && take === 'keep') return texts.reissue.keepRemoved;
  if (take === 'cancel' && tasks.every(({ state }) => state === 'draft')) return texts.reissue.dropDraft;
  return texts.reissue.takes[take];
}

function Tasks({ tasks }: Pick<ReissueChange, 'tasks'>) {
  return (
    <ul className="change-tasks" aria-label={texts.reissue.tasks}>
      {tasks.map(({ id, code, title, state, stateLabel }) => (
        <li key={id}>
          {code === null ? (
            <span className="quiet">{texts.reissue.draftTask}</span>
          ) : (
            <Link to={`/tasks/${id}`} className="nowrap">
              {code}
            </Link>
          )}{' '}
          {title} <span className={`state state-${state}`}>{stateLabel}</span>
        </li>
      ))}
    </ul>
  );
}
