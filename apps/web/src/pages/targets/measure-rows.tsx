import { Button, Popconfirm } from 'antd';
import type { MeasurePlan, MeasurePromise, MeasureRow, MeasureTable } from '../../api/measures';
import { EmptyView } from '../../components/empty-view';
import { usePhone } from '../../components/use-media';
import { targetTexts } from '../../texts/targets';
import { Promised } from './promise';
import { useDecide } from './use-decide';

const texts = targetTexts.measures;

/** Measures × plans; on a phone a card a measure. */
export function MeasureRows({ table }: { table: MeasureTable }) {
  const phone = usePhone();
  if (table.rows.length === 0) return <EmptyView title={texts.none} hint={texts.noneHint} />;
  const plans = table.plans.filter(({ id }) =>
    table.rows.some(({ promises }) => promises.some(({ planId }) => planId === id)),
  );
  return phone ? <Cards table={table} plans={plans} /> : <Grid table={table} plans={plans} />;
}

interface Props {
  table: MeasureTable;
  plans: readonly MeasurePlan[];
}

function Grid({ table, plans }: Props) {
  return (
    <div className="panel table-scroll">
      <table className="measure-table" data-testid="measure-table">
        <thead>
          <tr>
            <th scope="col">{texts.measure}</th>
            {plans.map((plan) => (
              <th key={plan.id} scope="col">
                <div className="quiet">{texts.levels[plan.level]}</div>
                {plan.title}
              </th>
            ))}
            <th scope="col">{texts.gap}</th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.id} data-testid="measure-row">
              <th scope="row">{row.name}</th>
              {plans.map((plan) => (
                <td key={plan.id}>
                  <Promises table={table} row={row} planId={plan.id} />
                </td>
              ))}
              <td>{row.gapText}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cards({ table, plans }: Props) {
  return (
    <div className="stack">
      {table.rows.map((row) => (
        <article key={row.id} className="panel panel-padded" data-testid="measure-row">
          <h2>{row.name}</h2>
          {row.gapText !== '' && <p>{row.gapText}</p>}
          {plans
            .filter(({ id }) => row.promises.some(({ planId }) => planId === id))
            .map((plan) => (
              <section key={plan.id}>
                <div className="quiet">
                  {texts.levels[plan.level]} · {plan.title}
                </div>
                <Promises table={table} row={row} planId={plan.id} />
              </section>
            ))}
        </article>
      ))}
    </div>
  );
}

function Promises({ table, row, planId }: { table: MeasureTable; row: MeasureRow; planId: string }) {
  return row.promises
    .filter((promise) => promise.planId === planId)
    .map((promise) => (
      <Promised
        key={promise.targetId}
        promise={promise}
        action={table.mayLink && <Remove table={table} row={row} promise={promise} />}
      />
    ));
}

function Remove({ table, row, promise }: { table: MeasureTable; row: MeasureRow; promise: MeasurePromise }) {
  const { pending, run } = useDecide();
  const { targetId, linkVersion: version } = promise;
  const remove = () =>
    run({
      jurisdictionId: table.jurisdiction.id,
      decision: 'rejected',
      measureId: row.id,
      targets: [{ targetId, version }],
    });
  return (
    <Popconfirm title={texts.removeTitle} onConfirm={remove}>
      <Button type="link" size="small" loading={pending} data-testid="measure-remove">
        {texts.remove}
      </Button>
    </Popconfirm>
  );
}
