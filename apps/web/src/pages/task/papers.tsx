import { useState } from 'react';
import { Button } from 'antd';
import { useTaskPapers } from '../../api/papers';
import type { TaskPapers as Papers } from '../../api/types';
import { ErrorView } from '../../components/error-view';
import { paperTexts as texts } from '../../texts/papers';
import { BeginPaper } from '../papers/paper-form';
import { PaperRow } from '../papers/paper-row';
import '../papers/papers.css';

/** 督办文书 of one task, with how often it was urged. */
export function TaskPapers({ taskId }: { taskId: string }) {
  const papers = useTaskPapers(taskId);
  if (papers.isPending) return null;
  if (papers.isError) return <ErrorView error={papers.error} retry={() => void papers.refetch()} />;
  return <Section taskId={taskId} papers={papers.data} />;
}

function Section({ taskId, papers }: { taskId: string; papers: Papers }) {
  const [beginning, setBeginning] = useState(false);
  const { items, chases, addressees } = papers;
  const begins = addressees.length > 0;
  if (items.length === 0 && !begins) return null;
  return (
    <section className="panel" data-testid="task-papers" data-chases={chases}>
      <div className="panel-title">
        <h2>{texts.section}</h2>
        {chases > 0 && <span className="quiet">{texts.chases(chases)}</span>}
        {begins && (
          <Button size="small" onClick={() => setBeginning(true)} data-testid="paper-begin">
            {texts.begin}
          </Button>
        )}
      </div>
      <div className="panel-body">
        {items.length === 0 && <p className="quiet">{texts.emptyTask}</p>}
        {items.map((paper) => (
          <PaperRow key={paper.id} paper={paper} withTask={false} />
        ))}
      </div>
      {beginning && <BeginPaper taskId={taskId} choices={papers} onClose={() => setBeginning(false)} />}
    </section>
  );
}
