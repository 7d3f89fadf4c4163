'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import 'swagger-ui-dist/swagger-ui.css';
import SwaggerUI from 'swagger-ui-dist/swagger-ui-es-bundle.js';

const DARK = '(prefers-color-scheme: dark)';

/** The viewer draws itself dark below a class on the root; the theme of the page decides. */
const followTheme = () => {
  const root = document.documentElement;
  const device = matchMedia(DARK);
  const follow = () =>
    root.classList.toggle('dark-mode', (root.dataset.theme ?? (device.matches ? 'dark' : 'light')) === 'dark');
  follow();
  device.addEventListener('change', follow);
  return () => {
    device.removeEventListener('change', follow);
    root.classList.remove('dark-mode');
  };
};

/** Draws the document, and sends requests with the reader's own session: the cookie goes along, as to any page of ours. */
export function Viewer({ onReady }: { onReady: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  const ready = useEffectEvent(onReady);
  useEffect(() => {
    const domNode = place.current;
    SwaggerUI({
      domNode,
      url: '/api/openapi.json',
      deepLinking: true,
      docExpansion: 'list',
      defaultModelsExpandDepth: 0,
      displayOperationId: true,
      // It would ask a server of its makers.
      validatorUrl: 'none',
      onComplete: () => ready(),
    });
    const forget = followTheme();
    return () => {
      forget();
      domNode?.replaceChildren();
    };
  }, []);
  return <div ref={place} className="api-viewer" lang="en" />;
}
