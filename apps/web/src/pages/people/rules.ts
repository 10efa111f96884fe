import { texts } from '../../texts';

const PASSWORD_LENGTH = 8;

/** The server has the last word; these save a way there and back. */
export const PASSWORD_RULES = [{ required: true, min: PASSWORD_LENGTH, message: texts.people.passwordRule }];
export const LOGIN_RULES = [
  { required: true, message: texts.people.loginRequired },
  { pattern: /^[a-zA-Z0-9][a-zA-Z0-9._@-]{1,99}$/, message: texts.people.loginRule },
];
