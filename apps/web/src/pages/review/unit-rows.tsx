import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Select } from 'antd';
import { ROLE_ORDER } from '../../components/unit-tag';
import type { ClauseFields } from '../../lib/clause-form';
import { texts } from '../../texts';
import { UnitSelect } from './unit-select';

const ROLE_OPTIONS = ROLE_ORDER.map((role) => ({ value: role, label: texts.assignment[role] }));

/** The same unit twice would be told twice. */
const noDuplicate = ({ getFieldValue }: { getFieldValue: (name: string) => unknown }) => ({
  validator: (_: unknown, value: string | undefined) => {
    const units = (getFieldValue('units') ?? []) as ClauseFields['units'];
    const count = units.filter((row) => row?.unit !== undefined && row.unit === value).length;
    return count > 1 ? Promise.reject(new Error(texts.edit.duplicate)) : Promise.resolve();
  },
});

export function UnitRows({ jurisdictionId }: { jurisdictionId: string }) {
  return (
    <fieldset className="edit-rows">
      <legend>{texts.edit.units}</legend>
      <Form.List name="units">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <div key={key} className="edit-row" data-testid="edit-unit-row">
                <Form.Item name={[name, 'role']} className="edit-role">
                  <Select options={ROLE_OPTIONS} aria-label={texts.edit.role} data-testid="unit-role" />
                </Form.Item>
                <Form.Item
                  name={[name, 'unit']}
                  className="edit-wide"
                  rules={[{ required: true, message: texts.edit.unitRequired }, noDuplicate]}
                >
                  <UnitSelect jurisdictionId={jurisdictionId} />
                </Form.Item>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={texts.edit.remove}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button
              type="dashed"
              icon={<PlusOutlined />}
              onClick={() => add({ role: rows.length === 0 ? 'lead' : 'cooperating' })}
              data-testid="add-unit"
            >
              {texts.edit.addUnit}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
