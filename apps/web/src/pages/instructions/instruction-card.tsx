import { useState } from 'react';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { Instruction, InstructionOffer } from '../../api/types';
import { minute } from '../../lib/dates';
import { instructionTexts as texts } from '../../texts/instructions';
import { StepDialog } from './step-dialog';
import './instructions.css';

interface Props {
  instruction: Instruction;
  /** Off where the page is about the task itself. */
  withSubject?: boolean;
}

/** One 批示 with its answers and what the reader may do now. */
export function InstructionCard({ instruction, withSubject = true }: Props) {
  const [step, setStep] = useState<InstructionOffer | null>(null);
  const { state, stateLabel, steps, actions, addressees, answerDue, overdueDays } = instruction;
  const to = addressees.map(({ name }) => name).join('、') || texts.toOffice;
  return (
    <article className="instruction print-keep" data-testid="instruction" data-state={state}>
      {withSubject && <Subject instruction={instruction} />}
      <header>
        <b>{texts.by(instruction.author, instruction.onBehalfOf)}</b>
        <span className={`state state-${state}`}>{stateLabel}</span>
        {overdueDays > 0 && <span className="overdue">{texts.overdue(overdueDays)}</span>}
      </header>
      <p className="instruction-text">{instruction.text}</p>
      <div className="quiet">
        {texts.to}：{to} · {answerDue === null ? texts.noDue : texts.due(answerDue)} ·{' '}
        {minute(instruction.at)}
      </div>
      {steps.length > 0 && (
        <ol className="instruction-steps">
          {steps.map(({ id, action, person, unit, onBehalf, text, at }) => (
            <li key={id}>
              <div className="quiet">
                {texts.actions[action]} · {unit === null ? person : `${unit.name} ${person}`}
                {onBehalf && texts.onBehalf} · {minute(at)}
              </div>
              {text !== '' && <p>{text}</p>}
            </li>
          ))}
        </ol>
      )}
      {actions.length > 0 && (
        <div className="instruction-actions no-print">
          {actions.map((offer) => (
            <Button
              key={offer.action}
              size="small"
              type={offer.action === 'answer' || offer.action === 'close' ? 'primary' : 'default'}
              ghost={offer.action === 'close'}
              onClick={() => setStep(offer)}
              data-testid={`instruction-${offer.action}`}
            >
              {(offer.onBehalf ? texts.behalfActions : texts.actions)[offer.action]}
            </Button>
          ))}
        </div>
      )}
      {step !== null && <StepDialog instruction={instruction} offer={step} onClose={() => setStep(null)} />}
    </article>
  );
}

function Subject({ instruction: { task, plan } }: { instruction: Instruction }) {
  return (
    <div className="instruction-subject">
      {task === null ? (
        `《${plan.title}》`
      ) : (
        <Link to={`/tasks/${task.id}`}>
          {task.code} {task.title}
        </Link>
      )}
    </div>
  );
}
