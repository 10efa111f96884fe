import { Select } from 'antd';
import { useUnits } from '../api/units';
import { texts } from '../texts';

interface Common {
  jurisdictionId: string;
  id?: string;
  testId?: string;
}

/** One unit of the directory. */
export function DirectorySelect({
  value,
  onChange,
  clearable = false,
  ...common
}: Common & { value?: string; onChange?: (value: string | undefined) => void; clearable?: boolean }) {
  return (
    <Select<string>
      {...useDirectory(common)}
      value={value}
      onChange={(next: string | undefined) => onChange?.(next)}
      allowClear={clearable}
    />
  );
}

/** Several units of the directory, in the order in which they were picked. */
export function DirectorySelects({
  value,
  onChange,
  ...common
}: Common & { value?: string[]; onChange?: (value: string[]) => void }) {
  return <Select<string[]> {...useDirectory(common)} mode="multiple" value={value} onChange={onChange} />;
}

function useDirectory({ jurisdictionId, id, testId }: Common) {
  const units = useUnits(jurisdictionId);
  return {
    id,
    loading: units.isPending,
    options: (units.data ?? []).map((unit) => ({ value: unit.id, label: unit.name })),
    showSearch: { optionFilterProp: 'label' as const },
    placeholder: texts.life.pickUnit,
    style: { width: '100%' },
    'data-testid': testId,
  };
}
