/** `off`: cannot be used as the installation is set up; `paused`: left alone for a while after failures. */
export const CHANNEL_STATES = ['ready', 'paused', 'inactive', 'off'] as const;
export type ChannelState = (typeof CHANNEL_STATES)[number];
