import { App, Button } from 'antd';
import { useDeliveryDecision } from '../../api/deliveries';
import { sentenceOf } from '../../api/problem';
import type { BulkResult, Delivery, MessageDecision } from '../../api/types';
import { texts } from '../../texts';

interface Props {
  items: readonly Delivery[];
  chosen: readonly Delivery[];
  onPick: (ids: readonly string[], on: boolean) => void;
  onDone: () => void;
}

const MAX = 200;
const DECISIONS: readonly MessageDecision[] = ['resend', 'drop'];
const T = texts.deliveries;

/** 重发 and 放弃 of what is picked; each message says what became of it. */
export function DecisionBar({ items, chosen, onPick, onDone }: Props) {
  const decide = useDecide(onDone);
  const open = items.filter(({ may }) => may.length > 0).slice(0, MAX);
  if (open.length === 0) return null;
  return (
    <div className="delivery-bulk no-print">
      {chosen.length === 0 ? (
        <Button
          size="small"
          onClick={() =>
            onPick(
              open.map(({ id }) => id),
              true,
            )
          }
          data-testid="deliveries-pick-all"
        >
          {T.pickAll}
        </Button>
      ) : (
        <span>{T.picked(chosen.length)}</span>
      )}
      {DECISIONS.map((decision) => {
        const mine = chosen.filter(({ may }) => may.includes(decision)).slice(0, MAX);
        return mine.length === 0 ? null : (
          <Button
            key={decision}
            size="small"
            danger={decision === 'drop'}
            loading={decide.isPending}
            onClick={() => decide.ask(decision, mine)}
            data-testid={`deliveries-${decision}`}
          >
            {T.decisions[decision]}（{mine.length}）
          </Button>
        );
      })}
    </div>
  );
}

function useDecide(onDone: () => void) {
  const decision = useDeliveryDecision();
  const { modal, message } = App.useApp();
  const tell = (kind: MessageDecision, { items }: BulkResult, chosen: readonly Delivery[]) => {
    const failed = items.filter(({ ok }) => !ok);
    if (failed.length < items.length)
      void message.success(T.done(T.decisions[kind], items.length - failed.length));
    if (failed.length === 0) return;
    const names = new Map(chosen.map(({ id, recipient }) => [id, recipient]));
    modal.warning({
      title: T.failed(failed.length),
      content: (
        <ul className="delivery-refused" data-testid="bulk-failed">
          {failed.map(({ id, problem }) => (
            <li key={id}>
              {names.get(id)}（{T.number(id)}）：{problem?.title}
            </li>
          ))}
        </ul>
      ),
    });
  };
  const run = async (kind: MessageDecision, chosen: readonly Delivery[]): Promise<void> => {
    try {
      const items = chosen.map(({ id, version }) => ({ id, version }));
      tell(kind, await decision.mutateAsync({ decision: kind, items }), chosen);
      onDone();
    } catch (error) {
      void message.error(sentenceOf(error));
    }
  };
  const ask = (kind: MessageDecision, chosen: readonly Delivery[]): void => {
    void modal.confirm({
      title: T.ask(T.decisions[kind], chosen.length),
      content: T.askText[kind],
      okButtonProps: { 'data-testid': 'bulk-confirm' },
      onOk: () => run(kind, chosen),
    });
  };
  return { ask, isPending: decision.isPending };
}
