import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useLedgerExport } from '../../api/exports';
import { sentenceOf } from '../../api/problem';
import type { LedgerFilters } from '../../lib/ledger-filters';
import { texts } from '../../texts';

/** What the list shows under its filters, all pages of it, as a spreadsheet. */
export function ExportButton({ filters }: { filters: LedgerFilters }) {
  const { message } = App.useApp();
  const { mutate, isPending } = useLedgerExport();
  const run = () => mutate(filters, { onError: (error) => void message.error(sentenceOf(error)) });
  return (
    <Button icon={<DownloadOutlined />} loading={isPending} onClick={run} data-testid="ledger-export">
      {texts.exports.ledger}
    </Button>
  );
}
