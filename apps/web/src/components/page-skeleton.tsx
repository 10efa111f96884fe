import { Skeleton } from 'antd';
import { texts } from '../texts';

/** Holds the place of a page while it loads, in about its shape. */
export function PageSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <div className="page" role="status" aria-label={texts.common.loading}>
      <Skeleton active title={{ width: 160 }} paragraph={{ rows: 1, width: 280 }} />
      <div className="panel panel-padded">
        <Skeleton active title={false} paragraph={{ rows }} />
      </div>
    </div>
  );
}
