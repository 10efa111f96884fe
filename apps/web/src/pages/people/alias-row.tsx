import { useState } from 'react';
import { App, Button, Input, Space, Tag } from 'antd';
import { useAddAlias, useRemoveAlias } from '../../api/directory';
import { sentenceOf } from '../../api/problem';
import type { UnitDetail } from '../../api/types';
import { directoryTexts as texts } from '../../texts/directory';

/** Names under which plans print a unit. */
export function AliasRow({ unit }: { unit: UnitDetail }) {
  const [alias, setAlias] = useState('');
  const add = useAddAlias(unit.id);
  const remove = useRemoveAlias(unit.id);
  const { message } = App.useApp();
  const onError = (error: unknown) => void message.error(sentenceOf(error));
  const save = () => {
    if (alias.trim() !== '') add.mutate(alias.trim(), { onSuccess: () => setAlias(''), onError });
  };
  return (
    <>
      {unit.aliases.length === 0 && <p className="quiet">{texts.noAliases}</p>}
      <div className="unit-aliases">
        {unit.aliases.map(({ id, name }) => (
          <Tag
            key={id}
            closable={unit.mergedInto === null && { 'aria-label': texts.removeAlias(name) }}
            onClose={(event) => {
              event.preventDefault();
              remove.mutate(id, { onError });
            }}
          >
            {name}
          </Tag>
        ))}
      </div>
      {unit.mergedInto === null && (
        <Space.Compact className="wide-field">
          <Input
            value={alias}
            maxLength={60}
            placeholder={texts.aliasPlaceholder}
            aria-label={texts.aliasPlaceholder}
            onChange={(event) => setAlias(event.target.value)}
            onPressEnter={save}
            data-testid="alias"
          />
          <Button onClick={save} loading={add.isPending} data-testid="alias-save">
            {texts.addAlias}
          </Button>
        </Space.Compact>
      )}
    </>
  );
}
