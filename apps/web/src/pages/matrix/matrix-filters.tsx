import { Button, Input, Select } from 'antd';
import { useMatrixChoices } from '../../api/matrix';
import type { AssignmentRole, LedgerClass, MatrixChoices } from '../../api/types';
import type { MatrixFilters } from '../../lib/matrix-filters';
import { texts } from '../../texts';

interface Props {
  filters: MatrixFilters;
  onChange: (patch: Partial<MatrixFilters>) => void;
  onClear: () => void;
}

const ROLES: readonly AssignmentRole[] = ['lead', 'responsible', 'cooperating', 'implementing'];
const CLASSES: readonly LedgerClass[] = [
  'overdue',
  'due_soon',
  'on_schedule',
  'undated',
  'completed',
  'halted',
];

type Option = { value: string; label: string };

const NOTHING: MatrixChoices = { plans: [], sections: [], units: [], groups: [] };
const ROLE_OPTIONS = ROLES.map((role): Option => ({
  value: role,
  label: `${texts.matrix.signs[role]} ${texts.assignment[role]}`,
}));
const CLASS_OPTIONS = CLASSES.map((each): Option => ({ value: each, label: texts.classes[each] }));

const named = (list: readonly { id: string; name: string }[]): Option[] =>
  list.map(({ id, name }) => ({ value: id, label: name }));
const planOptions = ({ plans }: MatrixChoices): Option[] =>
  plans.map(({ id, title }) => ({ value: id, label: title }));
const sectionOptions = ({ sections }: MatrixChoices): Option[] =>
  sections.map((section) => ({ value: section, label: section }));

/** What narrows the matrix; each field says what it is even when it is empty. */
export function MatrixFilterBar({ filters, onChange, onClear }: Props) {
  const { data = NOTHING } = useMatrixChoices(filters.planId);
  const field = (key: keyof MatrixFilters, label: string, options: Option[]) => (
    <Field
      name={key}
      label={label}
      value={filters[key]}
      options={options}
      onChange={(value) => onChange({ [key]: value })}
    />
  );
  return (
    <div className="matrix-filters no-print">
      {field('planId', texts.matrix.plan, planOptions(data))}
      {filters.planId !== undefined && field('section', texts.matrix.section, sectionOptions(data))}
      {field('unitId', texts.matrix.unit, named(data.units))}
      {data.groups.length > 0 && field('groupId', texts.matrix.group, named(data.groups))}
      {field('role', texts.matrix.role, ROLE_OPTIONS)}
      {field('class', texts.matrix.class, CLASS_OPTIONS)}
      <Input.Search
        key={filters.text ?? ''}
        className="matrix-text"
        defaultValue={filters.text ?? ''}
        placeholder={texts.matrix.text}
        aria-label={texts.matrix.text}
        maxLength={100}
        allowClear
        onSearch={(text) => onChange({ text: text.trim() || undefined })}
        data-testid="matrix-text"
      />
      {Object.values(filters).some((value) => value !== undefined) && (
        <Button type="link" size="small" onClick={onClear} data-testid="matrix-clear">
          {texts.matrix.clear}
        </Button>
      )}
    </div>
  );
}

interface FieldProps {
  name: string;
  label: string;
  value: string | undefined;
  options: Option[];
  onChange: (value: string | undefined) => void;
}

function Field({ name, label, value, options, onChange }: FieldProps) {
  return (
    <Select
      className="matrix-field"
      value={value ?? null}
      options={options}
      placeholder={label}
      aria-label={label}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      onChange={(chosen: string | null | undefined) => onChange(chosen ?? undefined)}
      data-testid={`matrix-${name}`}
    />
  );
}
