import { Button, Checkbox, Input, Select, Tag } from 'antd';
import type { DeliveryFilter } from '../../api/deliveries';
import { useMe } from '../../api/session';
import { DirectorySelect } from '../../components/directory-select';
import { texts } from '../../texts';

interface Props {
  filter: DeliveryFilter;
  onChange: (filter: DeliveryFilter) => void;
}

const options = <T extends string>(labels: Readonly<Record<T, string>>) =>
  (Object.entries(labels) as [T, string][]).map(([value, label]) => ({ value, label }));

const T = texts.deliveries;

export function DeliveryFilters({ filter, onChange }: Props) {
  const set = (change: { [K in keyof DeliveryFilter]?: DeliveryFilter[K] | undefined }) =>
    onChange(
      Object.fromEntries(Object.entries({ ...filter, ...change }).filter(([, value]) => value !== undefined)),
    );
  return (
    <div className="delivery-filters no-print" role="search" aria-label={T.filter}>
      <label>
        {T.channel}
        <Select
          {...{ value: filter.channel, options: options(T.channels), allowClear: true, placeholder: T.any }}
          onChange={(channel) => set({ channel })}
          data-testid="filter-channel"
        />
      </label>
      <label>
        {T.state}
        <Select
          {...{ value: filter.state, options: options(T.states), allowClear: true, placeholder: T.any }}
          onChange={(state) => set({ state })}
          data-testid="filter-state"
        />
      </label>
      <UnitFilter filter={filter} onChange={onChange} />
      <label>
        {T.day}
        <Input
          type="date"
          value={filter.day ?? ''}
          onChange={({ target }) => set({ day: target.value === '' ? undefined : target.value })}
          data-testid="filter-day"
        />
      </label>
      <Checkbox
        checked={filter.inDoubt === true}
        onChange={({ target }) => set({ inDoubt: target.checked ? true : undefined })}
        data-testid="filter-doubt"
      >
        {T.doubtOnly}
      </Checkbox>
      {filter.taskId !== undefined && (
        <Tag closable onClose={() => set({ taskId: undefined })}>
          {T.ofTask}
        </Tag>
      )}
      {filter.personId !== undefined && (
        <Tag closable onClose={() => set({ personId: undefined })}>
          {T.ofPerson}
        </Tag>
      )}
      {Object.keys(filter).length > 0 && (
        <Button type="link" onClick={() => onChange({})} data-testid="filter-clear">
          {T.clear}
        </Button>
      )}
    </div>
  );
}

/** The directory of the person's first jurisdiction: whoever has several sees messages of all of them. */
function UnitFilter({ filter, onChange }: Props) {
  const [home] = useMe().jurisdictions;
  if (home === undefined) return null;
  const { unitId, ...rest } = filter;
  return (
    <label>
      {T.unit}
      <DirectorySelect
        {...{
          jurisdictionId: home.id,
          clearable: true,
          testId: 'filter-unit',
          ...(unitId !== undefined && { value: unitId }),
        }}
        onChange={(next) => onChange(next === undefined ? rest : { ...rest, unitId: next })}
      />
    </label>
  );
}
