/** What a page says to machines, as `graph` of lib/public-pages wrote it. */
export function JsonLd({ graph }: { graph: string }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: graph }} />;
}
