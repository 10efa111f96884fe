import { App, Button } from 'antd';
import { useAdoptUnits } from '../../api/plans';
import { keys } from '../../api/keys';
import { useRefusal } from '../../components/use-refusal';
import { texts } from '../../texts';

export function AdoptButton({ planId, names }: { planId: string; names: readonly string[] }) {
  const { modal, message } = App.useApp();
  const adopt = useAdoptUnits(planId);
  const refuse = useRefusal(keys.plan(planId));
  if (names.length === 0) return null;
  const ask = () =>
    modal.confirm({
      title: texts.review.adoptTitle(names.length),
      width: 520,
      content: (
        <>
          <p>{texts.review.adoptText}</p>
          <p className="adopt-names">{names.join('、')}</p>
        </>
      ),
      okText: texts.review.adopt,
      onOk: () =>
        adopt
          .mutateAsync(undefined)
          .then(({ created }) => void message.success(texts.review.adopted(created)), refuse),
    });
  return (
    <Button onClick={() => void ask()} loading={adopt.isPending} data-testid="adopt-units">
      {texts.review.adopt}
    </Button>
  );
}
