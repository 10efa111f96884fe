import { useState } from 'react';
import { Button } from 'antd';
import { useDeliveries, type DeliveryFilter } from '../../api/deliveries';
import { EmptyView } from '../../components/empty-view';
import { ErrorView } from '../../components/error-view';
import { PageSkeleton } from '../../components/page-skeleton';
import { texts } from '../../texts';
import { DecisionBar } from './decision-bar';
import { DeliveryRow } from './delivery-row';

export function DeliveryList({ filter }: { filter: DeliveryFilter }) {
  const list = useDeliveries(filter);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  if (list.isPending) return <PageSkeleton />;
  if (list.isError) return <ErrorView error={list.error} retry={() => void list.refetch()} />;
  const items = list.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    const filtered = Object.keys(filter).length > 0;
    return <EmptyView title={filtered ? texts.deliveries.emptyFiltered : texts.deliveries.empty} />;
  }
  const pick = (ids: readonly string[], on: boolean) =>
    setPicked((before) => new Set([...[...before].filter((id) => !ids.includes(id)), ...(on ? ids : [])]));
  return (
    <>
      <DecisionBar
        items={items}
        chosen={items.filter(({ id }) => picked.has(id))}
        onPick={pick}
        onDone={() => setPicked(new Set())}
      />
      <ul className="delivery-list">
        {items.map((delivery) => (
          <DeliveryRow
            key={delivery.id}
            delivery={delivery}
            picked={picked.has(delivery.id)}
            onPick={(on) => pick([delivery.id], on)}
          />
        ))}
      </ul>
      {list.hasNextPage && (
        <div className="delivery-more">
          <Button
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
            data-testid="load-more"
          >
            {texts.common.more}
          </Button>
        </div>
      )}
    </>
  );
}
