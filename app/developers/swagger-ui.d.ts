declare module 'swagger-ui-dist/swagger-ui-es-bundle.js' {
  type Options = {
    domNode: Element | null;
    url: string;
    deepLinking?: boolean;
    docExpansion?: 'list' | 'full' | 'none';
    defaultModelsExpandDepth?: number;
    displayOperationId?: boolean;
    validatorUrl?: string;
    onComplete?: () => void;
  };
  export default function SwaggerUI(options: Options): unknown;
}
