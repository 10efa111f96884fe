import { useEffect } from 'react';
import { Modal } from 'antd';
import { useBlocker } from 'react-router';
import { texts } from '../../texts';

/** Asks before unsaved words are lost, inside of the client and when the tab is closed. */
export function LeaveGuard({ active }: { active: boolean }) {
  const blocker = useBlocker(active);
  useEffect(() => {
    if (!active) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [active]);
  return (
    <Modal
      open={blocker.state === 'blocked'}
      title={texts.reporting.leaveTitle}
      okText={texts.reporting.leave}
      cancelText={texts.reporting.stay}
      onOk={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    >
      {texts.reporting.leaveText}
    </Modal>
  );
}
