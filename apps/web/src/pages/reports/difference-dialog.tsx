import { useState } from 'react';
import { Checkbox, Modal } from 'antd';
import type { ReportDifference, ReportFormComparison } from '../../api/reports';
import { diffTexts } from '../../lib/text-diff';
import type { DiffPiece } from '../../lib/text-diff';
import { texts } from '../../texts';

interface Props {
  comparison: ReportFormComparison;
  onClose: () => void;
  onAdopt: (accepted: readonly ReportDifference[]) => void;
}

const keyOf = ({ taskId, part, field, targetId }: ReportDifference): string =>
  [taskId, part, field, targetId ?? ''].join(' ');

/** What the file says otherwise; fields that somebody changed meanwhile wait for a decision. */
export function DifferenceDialog({ comparison: { differences, unfit }, onClose, onAdopt }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(differences.filter(({ changedMeanwhile }) => !changedMeanwhile).map(keyOf)),
  );
  const toggle = (key: string) =>
    setChosen(
      (before) => new Set(before.has(key) ? [...before].filter((each) => each !== key) : [...before, key]),
    );
  const accepted = differences.filter((difference) => chosen.has(keyOf(difference)));
  return (
    <Modal
      open
      width={760}
      title={texts.reporting.compareTitle}
      okText={texts.reporting.adopt(accepted.length)}
      okButtonProps={{ disabled: accepted.length === 0, 'data-testid': 'differences-adopt' }}
      onOk={() => onAdopt(accepted)}
      onCancel={onClose}
    >
      <p className="quiet">
        {differences.length === 0 ? texts.reporting.compareNone : texts.reporting.compareHint}
      </p>
      <ul className="difference-list">
        {differences.map((difference) => (
          <li key={keyOf(difference)} data-testid="difference" data-field={difference.field}>
            <Checkbox checked={chosen.has(keyOf(difference))} onChange={() => toggle(keyOf(difference))}>
              <b>
                {difference.taskCode} {difference.title} · {difference.label}
              </b>
              {difference.changedMeanwhile && (
                <span className="overdue"> {texts.reporting.changedMeanwhile}</span>
              )}
            </Checkbox>
            <Sides before={difference.before} after={difference.after} />
          </li>
        ))}
      </ul>
      {unfit.length > 0 && (
        <>
          <p>{texts.reporting.unfit(unfit.length)}</p>
          <ul className="difference-list" data-testid="unfit">
            {unfit.map(({ row, text, reason }, place) => (
              <li key={place}>{texts.reporting.unfitRow(row, text, reason)}</li>
            ))}
          </ul>
        </>
      )}
    </Modal>
  );
}

function Sides({ before, after }: { before: string; after: string }) {
  const diff = diffTexts(before, after);
  return (
    <div className="difference-sides">
      <Side label={texts.reporting.before} pieces={diff.before} mark="del" />
      <Side label={texts.reporting.after} pieces={diff.after} mark="ins" />
    </div>
  );
}

interface SideProps {
  label: string;
  pieces: readonly DiffPiece[];
  mark: 'del' | 'ins';
}

function Side({ label, pieces, mark: Mark }: SideProps) {
  return (
    <p className="difference-text">
      <span className="quiet">{label}：</span>
      {pieces.length === 0 && texts.reporting.empty}
      {pieces.map(({ text, changed }, place) => (changed ? <Mark key={place}>{text}</Mark> : text))}
    </p>
  );
}
