import { useState } from 'react';
import { App, Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { ApiError, sentenceOf } from '../../api/problem';
import { keepPage, useMovePage, useSavePage } from '../../api/reports';
import type { PageMove, ReportPage, ReportPageAction } from '../../api/reports';
import { inputsOf, otherChanges } from '../../lib/report-draft';
import type { Drafts } from '../../lib/report-draft';
import { texts } from '../../texts';
import { ConflictList } from './conflict-list';
import { ReasonDialog } from './reason-dialog';

interface Props {
  page: ReportPage;
  drafts: Drafts;
  dirty: boolean;
  onSaved: () => void;
}

const MOVES: Readonly<Record<ReportPageAction['action'], PageMove>> = {
  submit: 'submit',
  file: 'submit',
  take_back: 'take-back',
  sign: 'sign',
  send_back: 'return',
  return: 'return',
  acknowledge: 'acknowledge',
};

const isPage = (value: unknown): value is ReportPage =>
  typeof value === 'object' && value !== null && 'entries' in value;

/** A lost race is explained field by field; what this person wrote stays in the form. */
function useConflict(page: ReportPage, drafts: Drafts): (error: unknown) => void {
  const { modal, message } = App.useApp();
  const client = useQueryClient();
  return (error) => {
    const theirs = error instanceof ApiError && error.isConflict ? error.problem.current : null;
    if (!isPage(theirs)) return void message.error(sentenceOf(error));
    modal.warning({
      title: texts.reporting.conflictTitle(theirs.savedBy ?? ''),
      content: <ConflictList changes={otherChanges(page, theirs, drafts)} />,
      okText: texts.reporting.conflictLoad,
      width: 640,
      onOk: () => keepPage(client, theirs),
    });
  };
}

/** Saving and the moves of the page, always in reach. */
export function SheetBar({ page, drafts, dirty, onSaved }: Props) {
  const save = useSavePage();
  const move = useMovePage();
  const refuse = useConflict(page, drafts);
  const { message, modal } = App.useApp();
  const [asking, setAsking] = useState<ReportPageAction | null>(null);
  const entries = page.maySave ? inputsOf(page, drafts) : [];
  const store = async (): Promise<ReportPage> => {
    if (entries.length === 0) return page;
    const saved = await save.mutateAsync({ page, entries });
    onSaved();
    return saved;
  };
  const keep = () => void store().then(() => void message.success(texts.reporting.savedNow), refuse);
  const take = async ({ action, label }: ReportPageAction, reason = '') => {
    try {
      const { id, version } = await store();
      if (id !== null) await move.mutateAsync({ id, version, move: MOVES[action], reason });
      setAsking(null);
      void message.success(texts.reporting.moved(label));
    } catch (error) {
      refuse(error);
    }
  };
  const ask = (offer: ReportPageAction) => {
    if (offer.needsNote) return setAsking(offer);
    const hint = CONFIRM[offer.action];
    if (hint === undefined) return void take(offer);
    modal.confirm({
      title: offer.label,
      content: hint,
      okText: offer.label,
      okButtonProps: { 'data-testid': 'page-confirm' },
      onOk: () => take(offer),
    });
  };
  const actions = offersOf(page);
  if (!page.maySave && actions.length === 0) return null;
  return (
    <div className="report-bar no-print">
      <span className="report-unsaved" role="status">
        {dirty && texts.reporting.unsaved}
      </span>
      {page.maySave && (
        <Button
          onClick={keep}
          loading={save.isPending}
          disabled={entries.length === 0}
          data-testid="page-save"
        >
          {texts.reporting.save}
        </Button>
      )}
      {actions.map((offer) => (
        <Button
          key={offer.action}
          type={offer.needsNote || offer.action === 'take_back' ? 'default' : 'primary'}
          loading={move.isPending}
          onClick={() => ask(offer)}
          data-testid={`page-${offer.action}`}
        >
          {offer.label}
        </Button>
      ))}
      {asking !== null && (
        <ReasonDialog
          offer={asking}
          pending={move.isPending}
          onClose={() => setAsking(null)}
          onReason={(reason) => void take(asking, reason)}
        />
      )}
    </div>
  );
}

const CONFIRM: Partial<Record<ReportPageAction['action'], string>> = {
  submit: texts.reporting.submitConfirm,
  file: texts.reporting.submitConfirm,
  sign: texts.reporting.signConfirm,
};

/** Handing in is offered before the first saving too: it saves on the way. */
function offersOf(page: ReportPage): readonly ReportPageAction[] {
  if (page.id !== null || !page.maySave) return page.actions;
  return [{ action: 'submit', label: texts.reporting.submit, needsNote: false }];
}
