import { texts } from '../../texts';

const PASSWORD_LENGTH = 8;

/** The server has the last word; these save a way there and back. */
export const PASSWORD_RULES = [{ required: true, min: PASSWORD_LENGTH, message: texts.people.passwordRule }];
export const LOGIN_RULES = [
  { required: true, message: texts.people.loginRequired },
  { pattern: /^[a-zA-Z0-9][a-zA-Z0-9._@-]{1,99}$/, message: texts.people.loginRule },
];
/** Separators are left to the server, which keeps every number in one form. */
export const PHONE_RULES = [
  {
    pattern:
      /^\s*(?:(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}|[(（]?0\d{2,3}[)）]?[ -]?\d{7,8}(?:[-转]\d{1,6})?)\s*$/,
    message: texts.people.phoneRule,
  },
];
export const EMAIL_RULES = [{ type: 'email' as const, message: texts.people.emailRule }];
