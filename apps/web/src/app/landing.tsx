import { Navigate } from 'react-router';
import { useMe } from '../api/session';
import { landingFor } from '../lib/landing';

export function Landing() {
  const { roles } = useMe();
  return <Navigate to={landingFor(roles)} replace />;
}
