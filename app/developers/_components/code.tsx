/** Lines wrap rather than scroll, so that nothing is out of reach on a small screen or for a keyboard. */
export function Code({ children }: { children: string }) {
  return (
    <pre className="api-code" lang="en" translate="no">
      <code>{children}</code>
    </pre>
  );
}
