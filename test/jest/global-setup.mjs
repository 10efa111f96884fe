import { signIn } from './test-server.mjs';

export default signIn;
