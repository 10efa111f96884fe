import { Progress, Tag } from 'antd';
import type { TargetClass, TargetStanding } from '../../api/targets';
import { measure } from '../../lib/figures';
import { targetTexts } from '../../texts/targets';
import './targets.css';

const texts = targetTexts.progress;

const COLOURS: Readonly<Record<TargetClass, string>> = {
  met: 'success',
  ahead: 'success',
  on: 'processing',
  behind: 'warning',
  far_behind: 'error',
  unreported: 'default',
  undated: 'default',
};

export function ClassTag({ of }: { of: TargetClass }) {
  return (
    <Tag color={COLOURS[of]} data-testid="target-class" data-class={of}>
      {texts.classes[of]}
    </Tag>
  );
}

/** Each target with planned and reached value, the two bars it is judged by, and why. */
export function StandingList({ items }: { items: readonly TargetStanding[] }) {
  return (
    <ul className="standing-list">
      {items.map((item) => (
        <li key={`${item.targetId}${item.milestoneId ?? ''}`} data-testid="target-standing">
          <div className="standing-head">
            <strong>{item.name ?? item.quote}</strong>
            <ClassTag of={item.class} />
          </div>
          {item.name !== null && <div className="quiet">{item.quote}</div>}
          <Bars item={item} />
          <div className="standing-why">{item.sentence}</div>
        </li>
      ))}
    </ul>
  );
}

function Bars({ item }: { item: TargetStanding }) {
  const planned = measure(item);
  const reached =
    item.reached === null
      ? texts.notReported
      : measure({ ...item, value: item.reached, valueMax: null, comparator: null });
  return (
    <dl className="standing-facts">
      {planned !== null && (
        <>
          <dt>{texts.planned}</dt>
          <dd>{planned}</dd>
          <dt>{texts.reached}</dt>
          <dd>
            {reached}
            {item.completion !== null && (
              <Progress
                percent={Math.min(100, item.completion)}
                size="small"
                format={() => `${item.completion}%`}
              />
            )}
          </dd>
        </>
      )}
      <dt>{texts.due}</dt>
      <dd>{item.due ?? texts.noDay}</dd>
      {item.schedule !== null && (
        <>
          <dt>{texts.schedule}</dt>
          <dd>
            <Progress percent={item.schedule} size="small" status="normal" strokeColor="#98a2b3" />
          </dd>
        </>
      )}
    </dl>
  );
}
