import { useState } from 'react';
import { MoreOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import type { MenuProps } from 'antd';
import { Link } from 'react-router';
import { usePlanExport } from '../../api/exports';
import { sentenceOf } from '../../api/problem';
import type { PlanSummary } from '../../api/types';
import { texts } from '../../texts';
import { PlanLadder } from './plan-ladder';

type Items = NonNullable<MenuProps['items']>;

interface Props {
  plan: Pick<PlanSummary, 'id' | 'title'>;
  /** What else can be done where the menu stands. */
  more?: Items;
}

/** What can be taken from a plan at any time, and the way to its next version. */
export function PlanMenu({ plan: { id, title }, more = [] }: Props) {
  const { message } = App.useApp();
  const { mutate, isPending } = usePlanExport();
  const [choosing, setChoosing] = useState(false);
  const files = (['ledger', 'matrix'] as const).map((kind) => ({
    key: kind,
    label: <span data-testid={`export-${kind}`}>{texts.exports.plan[kind]}</span>,
    onClick: () => mutate({ id, kind }, { onError: (error) => void message.error(sentenceOf(error)) }),
  }));
  const reissue = (
    <Link to={`/plans/${id}/reissue#import`} data-testid="to-reissue">
      {texts.reissue.open}
    </Link>
  );
  const ladder = {
    key: 'ladder',
    label: <span data-testid="plan-ladder">{texts.policy.choice.menu}</span>,
    onClick: () => setChoosing(true),
  };
  const items: Items = [...files, { key: 'reissue', label: reissue }, ladder, ...more];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button
          type="text"
          size="small"
          icon={<MoreOutlined />}
          loading={isPending}
          aria-label={texts.plans.more(title)}
          data-testid="plan-menu"
        />
      </Dropdown>
      {choosing && <PlanLadder plan={{ id, title }} onClose={() => setChoosing(false)} />}
    </>
  );
}
