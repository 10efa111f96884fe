import type { Extension, ExtensionState } from '../../api/types';
import { Attachments } from '../../components/attachments/attachments';
import { minute } from '../../lib/dates';
import { texts } from '../../texts';
import './extensions.css';

export function ExtensionStateTag({ state }: { state: ExtensionState }) {
  return (
    <span className={`extension-state extension-${state}`} data-testid="extension-state" data-state={state}>
      {texts.extensions.states[state]}
    </span>
  );
}

/** What was asked, why, and what became of it. */
export function ExtensionFacts({ extension }: { extension: Extension }) {
  const { fromDue, newDue, grantedDue, reason, progress, unit, person, at } = extension;
  return (
    <div className="extension-facts">
      <div className="extension-days">
        <b>{texts.extensions.fromTo(fromDue, newDue)}</b>
        <ExtensionStateTag state={extension.state} />
        {grantedDue !== null && grantedDue !== newDue && <span>{texts.extensions.granted(grantedDue)}</span>}
      </div>
      <p>
        {texts.extensions.reason}：{reason}
      </p>
      {progress !== '' && (
        <p>
          {texts.extensions.progress}：{progress}
        </p>
      )}
      <p className="quiet">
        {unit.name} {person} · {minute(at)}
      </p>
      <Decision extension={extension} />
      <Attachments
        taskId={extension.task.id}
        subjectType="extension"
        subjectId={extension.id}
        editable={extension.mayWithdraw}
      />
    </div>
  );
}

function Decision({ extension: { decidedBy, decidedAt, decisionNote } }: { extension: Extension }) {
  if (decidedBy === null || decidedAt === null) return null;
  return (
    <p className="extension-decision">
      {decisionNote !== '' && `${texts.extensions.note}：${decisionNote} `}
      <span className="quiet">{texts.extensions.decidedBy(decidedBy, minute(decidedAt))}</span>
    </p>
  );
}
