'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import 'swagger-ui-dist/swagger-ui.css';
import SwaggerUI, { type Plugin } from 'swagger-ui-dist/swagger-ui-es-bundle.js';

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

/**
 * The parts that a page of ours needs. The standard layout has a title, a choice of servers and a `main` of its own, and
 * a page has one of each already.
 */
const withOwnLayout: Plugin = ({ React: { createElement } }) => ({
  components: {
    Reference: ({ getComponent }) =>
      createElement(
        'div',
        { className: 'swagger-ui' },
        createElement(getComponent('SvgAssets')),
        createElement(getComponent('errors', true)),
        createElement(getComponent('AuthorizeBtnContainer', true)),
        createElement(getComponent('operations', true)),
        createElement(getComponent('Models', true)),
      ),
  },
});

/** Draws the document, and sends requests with the reader's own session: the cookie goes along, as to any page of ours. */
export function Viewer({ onReady }: { onReady: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  const ready = useEffectEvent(onReady);
  useEffect(() => {
    const domNode = place.current;
    SwaggerUI({
      domNode,
      url: '/api/openapi.json',
      plugins: [withOwnLayout],
      layout: 'Reference',
      deepLinking: true,
      docExpansion: 'list',
      defaultModelsExpandDepth: 0,
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
