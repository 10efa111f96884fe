import { App } from 'antd';
import { useDecideLinks } from '../../api/measures';
import type { LinkRequest } from '../../api/measures';
import { useRefusal } from '../../components/use-refusal';
import { targetTexts } from '../../texts/targets';

/** Sends a decision and says what became of it. */
export function useDecide() {
  const { message } = App.useApp();
  const decide = useDecideLinks();
  const refuse = useRefusal(['measures']);
  const { confirmed, rejected } = targetTexts.measures;
  return {
    pending: decide.isPending,
    run: (request: LinkRequest, onDone?: () => void) =>
      decide.mutate(request, {
        onSuccess: () => {
          void message.success(request.decision === 'confirmed' ? confirmed : rejected);
          onDone?.();
        },
        onError: refuse,
      }),
  };
}
