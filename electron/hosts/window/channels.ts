/** The two channels between the page's preload and the main process. */
export const callChannel = 'call';
export const eventChannel = 'event';
