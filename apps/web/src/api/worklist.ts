import { useQuery } from '@tanstack/react-query';
import { api, unwrap } from './client';
import { keys } from './keys';

export function useWorklist() {
  return useQuery({
    queryKey: [...keys.inbox, 'worklist'],
    queryFn: () => unwrap(api.GET('/api/v1/worklist')),
  });
}
