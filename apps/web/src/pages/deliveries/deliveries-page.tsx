import { useSearchParams } from 'react-router';
import type { DeliveryFilter } from '../../api/deliveries';
import { useMe } from '../../api/session';
import { PageHeader } from '../../components/page-header';
import { texts } from '../../texts';
import { ChannelStates } from './channel-states';
import { DeliveryFilters } from './delivery-filters';
import { DeliveryList } from './delivery-list';
import { filterOf, paramsOf } from './delivery-params';
import './deliveries.css';

/** 投递记录: what left the house, and what did not. The filter is the address. */
export function Page() {
  const me = useMe();
  const [params, setParams] = useSearchParams();
  const filter = filterOf(params);
  const office = me.roles.includes('office');
  const change = (next: DeliveryFilter) => setParams(paramsOf(next), { replace: true });
  return (
    <div className="page">
      <PageHeader
        title={texts.areas.deliveries}
        subtitle={office ? texts.deliveries.subtitleOffice : texts.deliveries.subtitleAdmin}
      />
      <ChannelStates />
      <div className="panel">
        <DeliveryFilters filter={filter} onChange={change} />
        <DeliveryList key={JSON.stringify(filter)} filter={filter} />
      </div>
    </div>
  );
}
