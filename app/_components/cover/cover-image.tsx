'use client';

import { useState } from 'react';

/** A real cover over the drawn one. When it cannot be had it leaves, and the drawn one is already there. */
export function CoverImage({ url, eager }: { url: string; eager: boolean }) {
  const [isBroken, setBroken] = useState(false);
  if (isBroken) return null;
  // A picture that failed before the page came alive told nobody: the first look at the element asks.
  const look = (image: HTMLImageElement | null) => {
    if (image?.complete && image.naturalWidth === 0 && image.currentSrc) setBroken(true);
  };
  return (
    <img
      ref={look}
      src={url}
      alt=""
      loading={eager ? 'eager' : 'lazy'}
      decoding="async"
      referrerPolicy="no-referrer"
      onError={() => setBroken(true)}
    />
  );
}
