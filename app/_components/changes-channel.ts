/** Where tabs of a browser tell each other that something was changed. */
export const CHANGES_CHANNEL = 'booktime_changes';

/** From a page that does not listen itself. */
export const announceChange = () => {
  if (!('BroadcastChannel' in window)) return;
  const tabs = new BroadcastChannel(CHANGES_CHANNEL);
  tabs.postMessage('changed');
  tabs.close();
};
