import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { DraftStep } from '../../../api/policies';
import { moved } from '../../../lib/step-draft';
import { texts } from '../../../texts';

const words = texts.policy.ladders;

interface Props {
  steps: readonly DraftStep[];
  /** In the order of the steps; empty while they are being looked up. */
  sentences: readonly string[];
  onChange: (steps: DraftStep[]) => void;
  onEdit: (place: number) => void;
}

/** The steps of a ladder, each as one sentence. */
export function StepList({ steps, sentences, onChange, onEdit }: Props) {
  return (
    <ol className="policy-steps">
      {steps.map((step, place) => (
        <li key={step.key ?? `new ${place}`} data-testid="policy-step" data-key={step.key ?? ''}>
          <div className="policy-step-words">
            <span className="quiet nowrap">{words.order(place + 1)}</span>
            <div>
              <b>{step.name}</b>
              <div data-testid="policy-step-sentence">{sentences[place] ?? ' '}</div>
            </div>
          </div>
          <StepButtons
            name={step.name}
            first={place === 0}
            last={place === steps.length - 1}
            onMove={(by) => onChange(moved(steps, place, by))}
            onEdit={() => onEdit(place)}
            onRemove={() => onChange(steps.filter((_, other) => other !== place))}
          />
        </li>
      ))}
    </ol>
  );
}

interface ButtonsProps {
  name: string;
  first: boolean;
  last: boolean;
  onMove: (by: -1 | 1) => void;
  onEdit: () => void;
  onRemove: () => void;
}

function StepButtons({ name, first, last, onMove, onEdit, onRemove }: ButtonsProps) {
  const labelled = (verb: string) => ({ 'aria-label': `${verb} ${name}`, title: verb });
  return (
    <span className="policy-step-buttons">
      <Button
        {...labelled(words.edit)}
        type="text"
        size="small"
        icon={<EditOutlined />}
        onClick={onEdit}
        data-testid="step-edit"
      />
      <Button
        {...labelled(words.up)}
        type="text"
        size="small"
        icon={<ArrowUpOutlined />}
        disabled={first}
        onClick={() => onMove(-1)}
        data-testid="step-up"
      />
      <Button
        {...labelled(words.down)}
        type="text"
        size="small"
        icon={<ArrowDownOutlined />}
        disabled={last}
        onClick={() => onMove(1)}
        data-testid="step-down"
      />
      <Button
        {...labelled(words.remove)}
        type="text"
        size="small"
        danger
        icon={<DeleteOutlined />}
        onClick={onRemove}
        data-testid="step-remove"
      />
    </span>
  );
}
