'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';

/** In milliseconds: who still presses keys presses again before that. */
const REST = 500;

type Choice<T> = { value: T };
type Waiting<T> = { choice: Choice<T>; timer: ReturnType<typeof setTimeout> };

/**
 * What is chosen shows at once, and is sent when it rests or when one leaves, the page too: the arrow keys pass over all that lies between.
 */
export function useRested<T>(kept: T, send: (value: T) => Promise<unknown>) {
  const [chosen, setChosen] = useState<Choice<T> | null>(null);
  const waiting = useRef<Waiting<T>>(null);
  const sendNow = () => {
    const now = waiting.current;
    if (!now) return;
    waiting.current = null;
    clearTimeout(now.timer);
    const onAnswer = () => setChosen((shown) => (shown === now.choice ? null : shown));
    void send(now.choice.value).then(onAnswer, onAnswer);
  };
  const choose = (value: T) => {
    const choice = { value };
    clearTimeout(waiting.current?.timer);
    waiting.current = { choice, timer: setTimeout(sendNow, REST) };
    setChosen(choice);
  };
  const onClosed = useEffectEvent(sendNow);
  useEffect(() => {
    const onLeft = () => onClosed();
    window.addEventListener('pagehide', onLeft);
    return () => {
      window.removeEventListener('pagehide', onLeft);
      onClosed();
    };
  }, []);
  return { shown: chosen ? chosen.value : kept, choose, sendNow };
}
