import { signOut } from './test-server.mjs';

export default signOut;
