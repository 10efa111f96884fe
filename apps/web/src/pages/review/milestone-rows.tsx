import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, DatePicker, Form, Input } from 'antd';
import dayjs from 'dayjs';
import { keepEnter } from '../../components/keep-enter';
import { texts } from '../../texts';

/** The form keeps days as text, as the interface does; only the picker works with dates. */
function DayPicker({
  value,
  onChange,
  id,
}: {
  value?: string;
  onChange?: (value?: string) => void;
  id?: string;
}) {
  return (
    <DatePicker
      {...(id !== undefined && { id })}
      value={value === undefined ? null : dayjs(value)}
      onChange={(date) => onChange?.(date === null ? undefined : date.format('YYYY-MM-DD'))}
      onKeyDown={keepEnter}
      placeholder={texts.edit.milestoneDue}
      data-testid="milestone-due"
    />
  );
}

export function MilestoneRows() {
  return (
    <fieldset className="edit-rows">
      <legend>{texts.edit.milestones}</legend>
      <Form.List name="milestones">
        {(rows, { add, remove }) => (
          <>
            {rows.length === 0 && <p className="quiet">{texts.edit.noMilestones}</p>}
            {rows.map(({ key, name }) => (
              <div key={key} className="edit-row" data-testid="edit-milestone-row">
                <Form.Item
                  name={[name, 'due']}
                  className="edit-date"
                  rules={[{ required: true, message: texts.edit.milestoneRequired }]}
                >
                  <DayPicker />
                </Form.Item>
                <Form.Item
                  name={[name, 'name']}
                  className="edit-wide"
                  rules={[{ required: true, whitespace: true, message: texts.edit.milestoneRequired }]}
                >
                  <Input.TextArea
                    autoSize={{ minRows: 1, maxRows: 3 }}
                    maxLength={200}
                    placeholder={texts.edit.milestoneName}
                    aria-label={texts.edit.milestoneName}
                  />
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
              onClick={() => add({ name: '' })}
              data-testid="add-milestone"
            >
              {texts.edit.addMilestone}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
