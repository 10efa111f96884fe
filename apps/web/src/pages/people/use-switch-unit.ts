import { App } from 'antd';
import { sentenceOf } from '../../api/problem';
import { usePatchUnit } from '../../api/directory';
import type { UnitDetail } from '../../api/types';
import { directoryTexts as texts } from '../../texts/directory';

/** Switches a unit off, after a question, or on again. With open duties the server refuses and says what to do. */
export function useSwitchUnit(unit: UnitDetail): () => void {
  const patch = usePatchUnit();
  const { modal, message } = App.useApp();
  const run = () =>
    patch.mutateAsync({ unit, edit: { active: !unit.active } }).then(
      () => void message.success(unit.active ? texts.switchedOff : texts.switchedOn),
      (error: unknown) => void message.error(sentenceOf(error), 8),
    );
  return () => {
    if (!unit.active) return void run();
    modal.confirm({
      title: texts.switchOffTitle(unit.name),
      content: texts.switchOffText,
      okText: texts.switchOff,
      okButtonProps: { danger: true },
      onOk: run,
    });
  };
}
