'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent } from 'react';
import { CHANGES_CHANNEL } from './changes-channel';

/** One for a tab: it hears the other tabs and not itself. A browser without it shows the change at the next visit. */
let channel: BroadcastChannel | undefined;

/** Says that something was changed here. What it was they ask the server, who knows. */
export const tellOtherTabs = () => channel?.postMessage('changed');

/** Keeps a tab in step with the others of the browser: what was changed there is shown here, once this one is looked at. */
export function InStep() {
  const router = useRouter();
  const catchUp = useEffectEvent(() => router.refresh());
  useEffect(() => {
    if (!('BroadcastChannel' in window)) return;
    const tabs = new BroadcastChannel(CHANGES_CHANNEL);
    channel = tabs;
    let isBehind = false;
    const lookAgain = () => {
      if (!isBehind || document.hidden) return;
      isBehind = false;
      catchUp();
    };
    const onChange = () => {
      isBehind = true;
      lookAgain();
    };
    tabs.addEventListener('message', onChange);
    document.addEventListener('visibilitychange', lookAgain);
    return () => {
      tabs.removeEventListener('message', onChange);
      document.removeEventListener('visibilitychange', lookAgain);
      tabs.close();
      channel = undefined;
    };
  }, []);
  return null;
}
