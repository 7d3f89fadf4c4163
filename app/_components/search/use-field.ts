import { useEffect, useEffectEvent, useState } from 'react';
import { listen } from './listen';

/** What stands in a field that is on the page already, and whether its list is wanted. */
export function useField(field: HTMLInputElement) {
  const [text, setText] = useState(field.value);
  const [isOpen, setOpen] = useState(document.activeElement === field);
  const open = useEffectEvent(() => {
    setText(field.value);
    setOpen(true);
  });
  const close = useEffectEvent(() => setOpen(false));
  useEffect(() => {
    const stops = [listen(field, ['input', 'focus', 'click'], () => open()), listen(field, ['blur'], () => close())];
    return () => stops.forEach((stop) => stop());
  }, [field]);
  return { text: text.trim(), isOpen, setOpen };
}
