import type { ReactNode } from 'react';
import { Result } from 'antd';
import { Link } from 'react-router';
import { useMe } from '../api/session';
import { mayEnter } from '../lib/landing';
import type { AreaKey } from '../lib/landing';
import { texts } from '../texts';

/** Keeps people out of pages that would only show refusals; what they may see is decided by the server. */
export function Guard({ area, children }: { area: AreaKey; children: ReactNode }) {
  const { roles } = useMe();
  if (mayEnter(roles, area)) return children;
  return (
    <Result
      status="info"
      icon={null}
      title={texts.errors.forbidden}
      subTitle={texts.errors.forbiddenHint}
      extra={<Link to="/">{texts.errors.home}</Link>}
    />
  );
}
