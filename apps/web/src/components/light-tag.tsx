import { Tooltip } from 'antd';
import type { LedgerClass, Light } from '../api/types';
import { texts } from '../texts';

interface Props {
  light: Light | null;
  ledgerClass: LedgerClass;
  reason: string;
}

/** The light and what it stands for, never by colour alone; why, when asked. */
export function LightTag({ light, ledgerClass, reason }: Props) {
  return (
    <Tooltip title={reason}>
      <span
        className={`light light-${light ?? ledgerClass}`}
        tabIndex={0}
        data-testid="light"
        data-light={light ?? 'none'}
      >
        <i className="light-dot" aria-hidden />
        {light === null ? texts.classes[ledgerClass] : texts.lights[light]}
      </span>
    </Tooltip>
  );
}
