import { useState } from 'react';
import { App, Button } from 'antd';
import { useMovePaper, usePaperFile } from '../../api/papers';
import { keys } from '../../api/keys';
import type { Paper, PaperAction } from '../../api/types';
import { ProblemAlert } from '../../components/problem-alert';
import { useRefusal } from '../../components/use-refusal';
import { paperTexts as texts } from '../../texts/papers';
import { EditPaper } from './paper-form';
import { ReasonDialog } from './reason-dialog';

const MAIN: readonly PaperAction[] = ['issue', 'acknowledge'];

/** What the reader may do with the paper now, and its file. */
export function PaperActions({ paper }: { paper: Paper }) {
  const [open, setOpen] = useState<'edit' | 'drop' | 'void' | null>(null);
  const move = useMovePaper();
  const file = usePaperFile();
  const refuse = useRefusal(keys.papers);
  const { modal, message } = App.useApp();
  const run = (action: 'issue' | 'acknowledge') =>
    void modal.confirm({
      title: action === 'issue' ? texts.issueConfirm : texts.acknowledgeConfirm,
      okText: texts.actions[action],
      okButtonProps: { 'data-testid': `paper-${action}-confirm` },
      onOk: () =>
        move.mutateAsync({ action, paper }).then(() => void message.success(texts.done[action]), refuse),
    });
  return (
    <>
      <div className="paper-actions no-print">
        {paper.actions.map((action) => (
          <Button
            key={action}
            type={MAIN.includes(action) ? 'primary' : 'default'}
            danger={action === 'void'}
            onClick={() => (action === 'issue' || action === 'acknowledge' ? run(action) : setOpen(action))}
            data-testid={`paper-${action}`}
          >
            {texts.actions[action]}
          </Button>
        ))}
        <Button loading={file.isPending} onClick={() => file.mutate(paper.id)} data-testid="paper-download">
          {paper.state === 'issued' ? texts.download : texts.downloadDraft}
        </Button>
      </div>
      <ProblemAlert error={file.error} />
      {open === 'edit' && <EditPaper paper={paper} onClose={() => setOpen(null)} />}
      {(open === 'drop' || open === 'void') && (
        <ReasonDialog paper={paper} action={open} onClose={() => setOpen(null)} />
      )}
    </>
  );
}
