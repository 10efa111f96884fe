import { App, Button } from 'antd';
import { useBulkConfirmations, useBulkTransitions } from '../../api/task-life';
import type { ApprovalItem, ApprovalKind, BulkResult } from '../../api/types';
import { sentenceOf } from '../../api/problem';
import { texts } from '../../texts';

/** Kinds that can be answered many at once: nothing is to be written for them. */
const BULK_KINDS = ['completion', 'acceptance', 'milestone'] as const satisfies readonly ApprovalKind[];
type BulkKind = (typeof BULK_KINDS)[number];

export const isBulkKind = (kind: ApprovalKind): kind is BulkKind => BULK_KINDS.some((each) => each === kind);

const MAX = 200;

interface Props {
  items: readonly ApprovalItem[];
  chosen: readonly ApprovalItem[];
  onPick: (items: readonly ApprovalItem[], on: boolean) => void;
  onClear: () => void;
}

/** One button a kind: what is picked of it is answered together, and each row says what became of it. */
export function BulkBar({ items, chosen, onPick, onClear }: Props) {
  const answer = useBulkAnswer(onClear);
  const kinds = BULK_KINDS.filter((kind) => items.some((item) => item.kind === kind));
  if (kinds.length === 0) return null;
  const [only] = kinds;
  return (
    <div className="approval-bulk no-print">
      {kinds.length === 1 && only !== undefined && chosen.length === 0 && (
        <Button
          size="small"
          onClick={() => onPick(items.filter(({ kind }) => kind === only).slice(0, MAX), true)}
          data-testid="approvals-pick-all"
        >
          {texts.approvals.pickAll}
        </Button>
      )}
      {chosen.length > 0 && <span>{texts.approvals.picked(chosen.length)}</span>}
      {kinds.map((kind) => {
        const mine = chosen.filter((item) => item.kind === kind).slice(0, MAX);
        return mine.length === 0 ? null : (
          <Button
            key={kind}
            size="small"
            type="primary"
            loading={answer.isPending}
            onClick={() => answer.ask(kind, mine)}
            data-testid={`bulk-${kind}`}
          >
            {texts.approvals.bulk[kind]}（{mine.length}）
          </Button>
        );
      })}
    </div>
  );
}

function useBulkAnswer(onDone: () => void) {
  const move = useBulkTransitions();
  const confirm = useBulkConfirmations();
  const { modal, message } = App.useApp();
  const run = async (kind: BulkKind, chosen: readonly ApprovalItem[]): Promise<void> => {
    const items = chosen.map(({ id, version }) => ({ id, version }));
    try {
      const result =
        kind === 'milestone'
          ? await confirm.mutateAsync({ items })
          : await move.mutateAsync({ items, action: kind === 'completion' ? 'approve' : 'accept' });
      tell(result, chosen);
      onDone();
    } catch (error) {
      void message.error(sentenceOf(error));
    }
  };
  const tell = ({ items }: BulkResult, chosen: readonly ApprovalItem[]) => {
    const failed = items.filter(({ ok }) => !ok);
    if (failed.length < items.length)
      void message.success(texts.approvals.bulkDone(items.length - failed.length));
    if (failed.length === 0) return;
    const codes = new Map(chosen.map(({ id, task }) => [id, task.code]));
    modal.warning({
      title: texts.approvals.bulkFailed(failed.length),
      content: (
        <ul className="approval-failed" data-testid="bulk-failed">
          {failed.map(({ id, problem }) => (
            <li key={id}>
              {codes.get(id)}：{problem?.title}
            </li>
          ))}
        </ul>
      ),
    });
  };
  const ask = (kind: BulkKind, chosen: readonly ApprovalItem[]): void => {
    void modal.confirm({
      title: texts.approvals.bulkConfirm(texts.approvals.bulk[kind], chosen.length),
      content: texts.approvals.bulkText,
      okButtonProps: { 'data-testid': 'bulk-confirm' },
      onOk: () => run(kind, chosen),
    });
  };
  return { ask, isPending: move.isPending || confirm.isPending };
}
