import type { ReactNode } from 'react';
import { Tag, Tooltip } from 'antd';
import { Link } from 'react-router';
import type { MeasurePromise } from '../../api/measures';
import { figure, measure } from '../../lib/figures';
import { targetTexts } from '../../texts/targets';

const texts = targetTexts.measures;

/** A promised value as printed, with its day; the sentence stands behind it. */
export function Promised({ promise, action }: { promise: MeasurePromise; action?: ReactNode }) {
  const { quote, due, baseline, reached, unit, most, taskId } = promise;
  return (
    <div className="measure-promise" data-testid="measure-promise">
      <Tooltip title={quote}>
        <span className="measure-value" tabIndex={0}>
          {measure(promise)}
        </span>
      </Tooltip>{' '}
      {most && (
        <Tag color="gold" data-testid="most">
          {texts.most}
        </Tag>
      )}
      <div className="quiet">
        {[due, baseline === null ? null : texts.baseline(baseline)].filter(Boolean).join(' · ')}
      </div>
      {reached !== null && (
        <div>
          {texts.reached} {figure(reached)}
          {unit}
        </div>
      )}
      {taskId !== null && <Link to={`/tasks/${taskId}`}>{texts.openTask}</Link>} {action}
    </div>
  );
}
