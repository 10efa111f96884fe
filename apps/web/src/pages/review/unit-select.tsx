import { useMemo, useState } from 'react';
import { Select } from 'antd';
import { useUnits } from '../../api/units';
import type { UnitValue } from '../../lib/clause-form';
import { texts } from '../../texts';

interface Props {
  jurisdictionId: string;
  value?: UnitValue;
  onChange?: (value: UnitValue) => void;
  id?: string;
}

/** A unit of the directory, or any other name: the document is right even where the directory is not complete. */
export function UnitSelect({ jurisdictionId, value, onChange, id }: Props) {
  const [typed, setTyped] = useState('');
  const units = useUnits(jurisdictionId);
  const options = useMemo(() => {
    const known = (units.data ?? []).map((unit) => ({ value: `id:${unit.id}`, label: unit.name }));
    const names = [typed.trim(), value?.startsWith('name:') ? value.slice(5) : ''];
    const fresh = [...new Set(names)]
      .filter((name) => name !== '' && !known.some(({ label }) => label === name))
      .map((name) => ({ value: `name:${name}`, label: texts.edit.newUnit(name) }));
    // Names of the directory first: Enter on half a name must not make a new one.
    return [...known, ...fresh];
  }, [units.data, typed, value]);
  return (
    <Select
      id={id}
      value={value}
      onChange={onChange}
      options={options}
      loading={units.isPending}
      showSearch={{
        onSearch: setTyped,
        filterOption: (input, option) => (option?.label ?? '').includes(input.trim()),
      }}
      placeholder={texts.edit.unitPlaceholder}
      className="unit-select"
      data-testid="unit-select"
    />
  );
}
