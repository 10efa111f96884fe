import { useState } from 'react';
import { MessageOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTaskInstructions } from '../../api/instructions';
import type { Instruction, TaskDetail } from '../../api/types';
import { ErrorView } from '../../components/error-view';
import { instructionTexts as texts } from '../../texts/instructions';
import { InstructionCard } from '../instructions/instruction-card';
import { InstructionForm } from '../instructions/instruction-form';

const ENDED: readonly string[] = ['draft', 'completed', 'closed', 'archived', 'cancelled'];

/** The button, for whoever may speak; a leader for themselves, the office for a leader. */
function GiveButton({ behalf, onClick }: { behalf: boolean; onClick: () => void }) {
  return (
    <Button
      size="small"
      icon={<MessageOutlined />}
      className="no-print"
      onClick={onClick}
      data-testid="instruction-open"
    >
      {behalf ? texts.passOn : texts.give}
    </Button>
  );
}

/** 批示 on this task; nothing where there is none and the reader gives none. */
export function TaskInstructions({ task }: { task: TaskDetail }) {
  const instructions = useTaskInstructions(task.id);
  if (instructions.isPending) return null;
  if (instructions.isError)
    return <ErrorView error={instructions.error} retry={() => void instructions.refetch()} />;
  const { items, mayGive } = instructions.data;
  const giver = ENDED.includes(task.state) ? null : mayGive;
  return items.length === 0 && giver === null ? null : <Section task={task} items={items} giver={giver} />;
}

interface SectionProps {
  task: TaskDetail;
  items: readonly Instruction[];
  giver: 'own' | 'behalf' | null;
}

function Section({ task, items, giver }: SectionProps) {
  const [giving, setGiving] = useState(false);
  const behalf = giver === 'behalf';
  return (
    <section className="panel" data-testid="task-instructions">
      <div className="panel-title">
        <h2>{texts.section}</h2>
        {giver !== null && <GiveButton behalf={behalf} onClick={() => setGiving(true)} />}
      </div>
      <div className="panel-body">
        {items.length === 0 && <p className="quiet">{texts.emptyTask}</p>}
        {items.map((instruction) => (
          <InstructionCard key={instruction.id} instruction={instruction} withSubject={false} />
        ))}
      </div>
      {giving && <InstructionForm task={task} behalf={behalf} onClose={() => setGiving(false)} />}
    </section>
  );
}
