import { useState } from 'react';
import { Checkbox } from 'antd';
import { Link } from 'react-router';
import type { ApprovalItem } from '../../api/types';
import { UnitNames } from '../../components/unit-names';
import { dayOf, minute } from '../../lib/dates';
import { texts } from '../../texts';
import { BulkBar, isBulkKind } from './bulk-bar';
import { RowActions } from './row-actions';

export const keyOf = ({ kind, id }: ApprovalItem): string => `${kind}:${id}`;

export function ApprovalList({ items }: { items: readonly ApprovalItem[] }) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  // What was decided meanwhile leaves the list, and with it the selection.
  const chosen = items.filter((item) => picked.has(keyOf(item)));
  const pick = (changed: readonly ApprovalItem[], on: boolean) =>
    setPicked((before) => {
      const after = new Set(before);
      for (const item of changed) on ? after.add(keyOf(item)) : after.delete(keyOf(item));
      return after;
    });
  return (
    <>
      <BulkBar items={items} chosen={chosen} onPick={pick} onClear={() => setPicked(new Set())} />
      {items.map((item) => (
        <Row
          key={keyOf(item)}
          item={item}
          picked={picked.has(keyOf(item))}
          onPick={(on) => pick([item], on)}
        />
      ))}
    </>
  );
}

interface RowProps {
  item: ApprovalItem;
  picked: boolean;
  onPick: (on: boolean) => void;
}

function Row({ item, picked, onPick }: RowProps) {
  const { kind, task, since, who, detail, note } = item;
  return (
    <article className="approval" data-testid="approval" data-kind={kind} data-code={task.code}>
      <div className="approval-pick">
        {isBulkKind(kind) && (
          <Checkbox
            checked={picked}
            onChange={({ target }) => onPick(target.checked)}
            aria-label={texts.approvals.pick(task.code)}
            data-testid="approval-pick"
          />
        )}
      </div>
      <div className="approval-main">
        <div className="approval-line">
          <span className={`state approval-kind-${kind}`}>{texts.approvals.kinds[kind]}</span>
          <span className="quiet">{task.code}</span>
          <UnitNames units={task.lead} />
          <span className="quiet">
            {texts.approvals.since(kind === 'acceptance' ? dayOf(since) : minute(since))}
          </span>
        </div>
        <Link to={`/tasks/${task.id}`} className="task-title">
          {task.title}
        </Link>
        {detail !== '' && <div>{detail}</div>}
        {(note !== '' || who !== null) && (
          <div className="approval-note">
            {who !== null && <span className="quiet">{who} </span>}
            {note}
          </div>
        )}
        <RowActions item={item} />
      </div>
    </article>
  );
}
