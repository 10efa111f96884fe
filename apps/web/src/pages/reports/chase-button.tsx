import { App, Button } from 'antd';
import { sentenceOf } from '../../api/problem';
import { useChase } from '../../api/reports';
import type { ReportStandings } from '../../api/reports';
import { useMe } from '../../api/session';
import { texts } from '../../texts';

/** 催报: for the office, where somebody is late. */
export function ChaseButton({ standings: { jurisdiction, period, counts } }: { standings: ReportStandings }) {
  const { memberships } = useMe();
  const chase = useChase();
  const { modal, message } = App.useApp();
  const late = counts.late + counts.missing + counts.returned;
  const office = memberships.some(
    ({ role, jurisdictionId }) => role === 'office' && jurisdictionId === jurisdiction.id,
  );
  if (!office || late === 0 || period === null) return null;
  const run = async () => {
    try {
      const { units, people, withoutContact } = await chase.mutateAsync({
        jurisdictionId: jurisdiction.id,
        period,
      });
      void message.success(texts.reporting.chased(units, people));
      if (withoutContact.length > 0)
        modal.info({
          title: texts.reporting.chase,
          content: texts.reporting.nobody(withoutContact.join('、')),
        });
    } catch (error) {
      void message.error(sentenceOf(error));
    }
  };
  const ask = () => {
    modal.confirm({
      title: texts.reporting.chaseConfirm(late),
      content: texts.reporting.chaseHint,
      okText: texts.reporting.chase,
      okButtonProps: { 'data-testid': 'chase-confirm' },
      onOk: run,
    });
  };
  return (
    <Button size="small" onClick={ask} loading={chase.isPending} data-testid="chase">
      {texts.reporting.chase} {late}
    </Button>
  );
}
