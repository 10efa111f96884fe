import { useState } from 'react';
import { UploadOutlined } from '@ant-design/icons';
import { App, Button, Upload } from 'antd';
import { sentenceOf } from '../../api/problem';
import { addressOf, useFormComparison } from '../../api/reports';
import type { ReportDifference, ReportFormComparison, ReportPage } from '../../api/reports';
import { texts } from '../../texts';
import { DifferenceDialog } from './difference-dialog';

interface Props {
  page: ReportPage;
  onAdopt: (accepted: readonly ReportDifference[]) => void;
}

/** A filled-in form, looked at field by field before anything is taken over. */
export function UploadButton({ page, onAdopt }: Props) {
  const compare = useFormComparison();
  const { message } = App.useApp();
  const [comparison, setComparison] = useState<ReportFormComparison | null>(null);
  const take = (file: File): false => {
    if (!/\.xlsx$/i.test(file.name)) void message.error(texts.reporting.wrongFile);
    else
      compare.mutate(
        { address: addressOf(page), file },
        { onSuccess: setComparison, onError: (error) => void message.error(sentenceOf(error)) },
      );
    return false; // compared by us, not sent by the control
  };
  return (
    <>
      <Upload
        accept=".xlsx"
        maxCount={1}
        showUploadList={false}
        beforeUpload={take}
        data-testid="form-upload"
      >
        <Button icon={<UploadOutlined />} loading={compare.isPending}>
          {texts.reporting.upload}
        </Button>
      </Upload>
      {comparison !== null && (
        <DifferenceDialog
          comparison={comparison}
          onClose={() => setComparison(null)}
          onAdopt={(accepted) => {
            onAdopt(accepted);
            setComparison(null);
            void message.success(texts.reporting.adopted);
          }}
        />
      )}
    </>
  );
}
