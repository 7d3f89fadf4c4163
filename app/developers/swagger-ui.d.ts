declare module 'swagger-ui-dist/swagger-ui-es-bundle.js' {
  import type { ComponentType, createElement, ReactNode } from 'react';

  type LayoutProps = { getComponent: (name: string, isConnected?: boolean) => ComponentType };
  /** It has a React of its own, and its parts must be made by that one. */
  type System = { React: { createElement: typeof createElement } };
  export type Plugin = (system: System) => { components: Record<string, (props: LayoutProps) => ReactNode> };

  type Options = {
    domNode: Element | null;
    url: string;
    plugins?: Plugin[];
    layout?: string;
    deepLinking?: boolean;
    docExpansion?: 'list' | 'full' | 'none';
    defaultModelsExpandDepth?: number;
    validatorUrl?: string;
    onComplete?: () => void;
  };
  export default function SwaggerUI(options: Options): unknown;
}
