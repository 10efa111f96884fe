import { useState } from 'react';
import { App, Button } from 'antd';
import { useBulkConfirmations, useBulkTransitions, useReturnFromQueue } from '../../api/task-life';
import { sentenceOf } from '../../api/problem';
import type { ApprovalItem, BulkResult, TaskActionName } from '../../api/types';
import { useTaskExtensions } from '../../api/extensions';
import { DecideExtension } from '../extensions/decide-extension';
import { ReassignDialog } from '../task/life/reassign-dialog';
import { texts } from '../../texts';
import { NoteDialog } from './note-dialog';

/** What the office does with one row, by its kind; whatever has no buttons here is decided on the task's page. */
export function RowActions({ item }: { item: ApprovalItem }) {
  switch (item.kind) {
    case 'objection':
      return <Objection item={item} />;
    case 'completion':
      return <Completion item={item} />;
    case 'milestone':
      return <Milestone item={item} />;
    case 'acceptance':
      return <Acceptance item={item} />;
    case 'extension':
      return <Extension item={item} />;
  }
}

interface Props {
  item: ApprovalItem;
}

/** One row through the way of many: the answer is the row's own, and lists are asked again. */
function useDecision() {
  const move = useBulkTransitions();
  const confirm = useBulkConfirmations();
  const { message } = App.useApp();
  const tell = ({ items: [row] }: BulkResult): boolean => {
    if (row?.ok === true) void message.success(texts.approvals.done);
    else void message.error(row?.problem?.title ?? texts.errors.unexpected);
    return row?.ok === true;
  };
  const failed = (error: unknown): boolean => {
    void message.error(sentenceOf(error));
    return false;
  };
  return {
    isPending: move.isPending || confirm.isPending,
    move: ({ task }: ApprovalItem, action: TaskActionName, note?: string) =>
      move
        .mutateAsync({
          items: [{ id: task.id, version: task.version }],
          action,
          ...(note !== undefined && { note }),
        })
        .then(tell, failed),
    confirm: ({ id, version }: ApprovalItem) =>
      confirm.mutateAsync({ items: [{ id, version }] }).then(tell, failed),
  };
}

/** The dialog of 延期 knows the task's other requests; so the request is read whole. */
function Extension({ item }: Props) {
  const extensions = useTaskExtensions(item.task.id);
  const extension = extensions.data?.items.find(({ id }) => id === item.id);
  return extension === undefined ? null : <DecideExtension extension={extension} />;
}

function Objection({ item }: Props) {
  const [dialog, setDialog] = useState<'keep' | 'reassign' | null>(null);
  const decision = useDecision();
  const close = () => setDialog(null);
  return (
    <div className="row-actions">
      <Button
        size="small"
        type="primary"
        onClick={() => setDialog('reassign')}
        data-testid="approval-reassign"
      >
        {texts.life.reassign}
      </Button>
      <Button size="small" onClick={() => setDialog('keep')} data-testid="approval-keep">
        {texts.approvals.keep}
      </Button>
      {dialog === 'reassign' && <ReassignDialog taskId={item.task.id} onClose={close} />}
      {dialog === 'keep' && (
        <NoteDialog
          title={texts.approvals.keepTitle}
          label={texts.approvals.answer}
          pending={decision.isPending}
          onClose={close}
          onNote={(note) => decision.move(item, 'reissue', note)}
        />
      )}
    </div>
  );
}

function Completion({ item }: Props) {
  const [returning, setReturning] = useState(false);
  const decision = useDecision();
  return (
    <div className="row-actions">
      <Button
        size="small"
        type="primary"
        loading={decision.isPending}
        onClick={() => void decision.move(item, 'approve')}
        data-testid="approval-approve"
      >
        {texts.approvals.approve}
      </Button>
      <Button size="small" onClick={() => setReturning(true)} data-testid="approval-return">
        {texts.approvals.return}
      </Button>
      {returning && (
        <NoteDialog
          title={texts.approvals.return}
          label={texts.approvals.reason}
          pending={decision.isPending}
          onClose={() => setReturning(false)}
          onNote={(note) => decision.move(item, 'return', note)}
        />
      )}
    </div>
  );
}

function Milestone({ item }: Props) {
  const [returning, setReturning] = useState(false);
  const decision = useDecision();
  const giveBack = useReturnFromQueue();
  const { message } = App.useApp();
  const { id, version } = item;
  const back = (reason: string) =>
    giveBack.mutateAsync({ id, version, reason }).then(
      () => true,
      (error: unknown) => {
        void message.error(sentenceOf(error));
        return false;
      },
    );
  return (
    <div className="row-actions">
      <Button
        size="small"
        type="primary"
        loading={decision.isPending}
        onClick={() => void decision.confirm(item)}
        data-testid="approval-confirm"
      >
        {texts.approvals.confirm}
      </Button>
      <Button size="small" onClick={() => setReturning(true)} data-testid="approval-return">
        {texts.approvals.return}
      </Button>
      {returning && (
        <NoteDialog
          title={texts.approvals.return}
          label={texts.approvals.reason}
          pending={giveBack.isPending}
          onClose={() => setReturning(false)}
          onNote={back}
        />
      )}
    </div>
  );
}

function Acceptance({ item }: Props) {
  const decision = useDecision();
  return (
    <div className="row-actions">
      <Button
        size="small"
        loading={decision.isPending}
        onClick={() => void decision.move(item, 'accept')}
        data-testid="approval-accept"
      >
        {texts.approvals.accept}
      </Button>
    </div>
  );
}
