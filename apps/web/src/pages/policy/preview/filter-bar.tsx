import { Button, Input, Select } from 'antd';
import type { PreviewFilters, StepSubject } from '../../../api/policies';
import type { Id } from '../../../api/types';
import { DirectorySelect } from '../../../components/directory-select';
import { texts } from '../../../texts';

const words = texts.policy.preview;
const SUBJECTS = (Object.keys(texts.policy.step.subjects) as StepSubject[]).map((value) => ({
  value,
  label: texts.policy.step.subjects[value],
}));

interface Props {
  jurisdictionId: Id;
  filters: PreviewFilters;
  onChange: (filters: PreviewFilters) => void;
}

/** Without what is empty, so that an empty choice asks for everything. */
function present({
  day,
  subject,
  unitId,
  personId,
}: { [K in keyof PreviewFilters]: PreviewFilters[K] | undefined }) {
  return {
    ...(day ? { day } : {}),
    ...(subject ? { subject } : {}),
    ...(unitId ? { unitId } : {}),
    ...(personId ? { personId } : {}),
  };
}

export function FilterBar({ jurisdictionId, filters, onChange }: Props) {
  const set = (change: { [K in keyof PreviewFilters]?: PreviewFilters[K] | undefined }) =>
    onChange(present({ ...filters, ...change }));
  return (
    <div className="preview-filters">
      <label>
        <span className="quiet">{words.day}</span>
        <Input
          type="date"
          allowClear
          value={filters.day ?? ''}
          onChange={({ target }) => set({ day: target.value })}
          data-testid="preview-day-filter"
        />
      </label>
      <label>
        <span className="quiet">{words.subject}</span>
        <Select<StepSubject>
          allowClear
          value={filters.subject ?? null}
          placeholder={words.anySubject}
          options={SUBJECTS}
          onChange={(subject?: StepSubject) => set({ subject })}
          data-testid="preview-subject-filter"
        />
      </label>
      <label>
        <span className="quiet">{words.unit}</span>
        <DirectorySelect
          jurisdictionId={jurisdictionId}
          clearable
          testId="preview-unit-filter"
          {...(filters.unitId === undefined ? {} : { value: filters.unitId })}
          onChange={(unitId) => set({ unitId })}
        />
      </label>
      {Object.keys(filters).length > 0 && (
        <Button onClick={() => onChange({})} data-testid="preview-clear">
          {words.clear}
        </Button>
      )}
    </div>
  );
}
