import { App, Button } from 'antd';
import { useDiscardReissue } from '../../api/reissue';
import { sentenceOf } from '../../api/problem';
import type { Id } from '../../api/types';
import { texts } from '../../texts';

export function DiscardButton({ planId }: { planId: Id }) {
  const { modal, message } = App.useApp();
  const discard = useDiscardReissue(planId);
  const ask = () => {
    void modal.confirm({
      title: texts.reissue.discardTitle,
      content: texts.reissue.discardText,
      okText: texts.reissue.discard,
      okButtonProps: { danger: true },
      onOk: () =>
        discard.mutateAsync().then(
          () => void message.success(texts.reissue.discarded),
          (error: unknown) => void message.error(sentenceOf(error)),
        ),
    });
  };
  return (
    <Button danger onClick={ask} data-testid="reissue-discard">
      {texts.reissue.discard}
    </Button>
  );
}
